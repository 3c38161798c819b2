import OperatingSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system's calls whose names methods of ours have too.
package enum Platform {
    package static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int)
        -> Int
    {
        #if canImport(Glibc)
            Glibc.read(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, bytes, count)
        #else
            Darwin.read(descriptor, bytes, count)
        #endif
    }

    package static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int
    {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}

/// Returns the system's own words for an error number.
package func systemMessage(_ code: Int32) -> String {
    SystemError.reason(code).lowercased()
}

/// Returns the value of an environment variable; nil where it is not set.
package func environment(_ name: String) -> String? {
    Environment.value(name)
}

/// The name of the account that the process runs as; nil where the system knows none.
package var loginName: String? {
    Environment.accountName
}
