#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of text files on disk.
struct Folder {
    /// The folder's path as given.
    let path: String
    /// The names in it, in alphabetical order.
    let names: [String]

    /// The largest file that is read, in bytes: well above any prompt, and a bound for a wrong path.
    private static let largestFile = 1 << 20

    /// Lists a folder.
    ///
    /// - Throws: `PromptError` where it can't be opened.
    init(path: String) throws(PromptError) {
        guard let stream = opendir(path) else {
            throw PromptError(
                path, "The folder can't be read: \(String(cString: strerror(errno))).",
                hints: "Name a folder with your own copies of the prompt files.")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            // The name is read where it lies: a record may be shorter than the type says.
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
            let name = UnsafeRawPointer(entry) + offset
            names.append(String(cString: name.assumingMemoryBound(to: CChar.self)))
        }
        self.path = path
        self.names = names.sorted()
    }

    /// Returns the path of a file in the folder.
    func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// Returns a file's bytes.
    ///
    /// - Throws: `PromptError` where it can't be read, or is far too large for a prompt.
    func bytes(of name: String) throws(PromptError) -> [UInt8] {
        guard let file = fopen(path(of: name), "rb") else { throw unreadable(name, errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while bytes.count <= Folder.largestFile {
            let count = fread(&chunk, 1, chunk.count, file)
            if ferror(file) != 0 { throw unreadable(name, errno) }
            bytes += chunk.prefix(count)
            guard count == chunk.count else { break }
        }
        guard bytes.count <= Folder.largestFile else {
            throw PromptError(
                path(of: name), "The file is larger than a megabyte.",
                hints: "Put a text file here.")
        }
        return bytes
    }

    private func unreadable(_ name: String, _ number: CInt) -> PromptError {
        PromptError(
            path(of: name), "The file can't be read: \(String(cString: strerror(number))).",
            hints: "Check that it is a file, and that you may read it.")
    }
}
