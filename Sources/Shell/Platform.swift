#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system's calls whose names methods of ours have too.
package enum Platform {
    static func read(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
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

    /// Makes a write over the limit on file sizes (RLIMIT_FSIZE) fail as any other does: left to itself,
    /// the system ends the process by SIGXFSZ, with nothing said about the line that was lost.
    static func failWritesOverLimit() {
        signal(SIGXFSZ, SIG_IGN)
    }
}

/// Returns the system's own words for an error number.
func systemMessage(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
}

/// Returns the value of an environment variable; nil where it is not set.
func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// The name of the account that the process runs as; nil where the system knows none.
var loginName: String? {
    getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }
}
