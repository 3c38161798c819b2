package import OperatingSystem

extension FileSystem {
    /// A file system with one file in it, held in memory, that can be read and nothing else.
    package static func holding(_ bytes: [UInt8]) -> FileSystem {
        let status = FileStatus(kind: .regular, device: 1, number: 1, links: 1, size: bytes.count)
        var system = FileSystem.live
        system.open = { _, mode throws(SystemError) in
            guard mode == .reading else { throw SystemError(.open, 13) }
            return 3
        }
        system.close = { _ in }
        system.status = { _ throws(SystemError) in status }
        system.openStatus = { _ throws(SystemError) in status }
        system.read = { _, buffer, offset throws(SystemError) in
            let part = bytes[min(offset, bytes.count)...].prefix(buffer.count)
            buffer.copyBytes(from: part)
            return part.count
        }
        return system
    }
}
