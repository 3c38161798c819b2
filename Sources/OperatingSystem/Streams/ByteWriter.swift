#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes to a descriptor that is no file of ours: a terminal, a pipe, whatever a stream leads to.
package struct ByteWriter: Sendable {
    /// The descriptor.
    package let descriptor: Int32

    /// Creates a writer; it doesn't own the descriptor.
    package init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Returns the system's words for an error number, as `no space left on device`.
    package static func reason(of code: Int32) -> String {
        String(cString: strerror(code)).lowercased()
    }

    /// Writes all bytes, however many at a time the other end takes, waiting for it where it takes none.
    ///
    /// - Returns: the system's error number; nil where all was written. `EINTR` says that a signal that ends the
    ///   process came while nobody took anything.
    package func write(_ bytes: some Collection<UInt8>) -> Int32? {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch count < 0 ? errno : ENOSPC {
            case EINTR: continue
            case EAGAIN, EWOULDBLOCK:
                guard SignalWatch.wait(for: descriptor, .writing) else { return EINTR }
            case let code: return code
            }
        }
        return nil
    }
}

/// Reads from a descriptor whose bytes may be long in coming.
package struct ByteReader: Sendable {
    /// The descriptor.
    package let descriptor: Int32

    /// Why nothing was read.
    package enum Failure: Error, Hashable {
        /// A signal that ends what is going on came first; whoever watches for signals has it still to take.
        case interrupted
        /// The system's error number.
        case system(Int32)
    }

    /// Creates a reader; it doesn't own the descriptor.
    package init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Returns the next bytes, as many as there are, once there are any.
    ///
    /// - Returns: nothing at the end.
    package func read(atMost count: Int) throws(Failure) -> [UInt8] {
        while true {
            guard SignalWatch.wait(for: descriptor, .reading) else { throw .interrupted }
            var code: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                let result = systemRead(descriptor, buffer.baseAddress, count)
                code = result < 0 ? errno : 0
                filled = max(0, result)
            }
            switch code {
            case 0: return bytes
            case EINTR, EAGAIN, EWOULDBLOCK: continue
            default: throw .system(code)
            }
        }
    }
}

// Names of their own, because inside the types the plain ones mean the methods above.

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func systemRead(
    _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
    read(descriptor, bytes, count)
}
