import LineEditor
import SafeText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The scripts and folders that the beginning of a path can lead to.
enum ScriptFolder {
    /// What the names of scripts end with.
    private static let ending = ".script"

    /// Returns the paths that a path can be completed to, in alphabetical order.
    ///
    /// - Parameter typed: the path so far, relative to the working folder unless it begins with `/`.
    /// - Returns: scripts, and folders with `/` behind them; hidden ones only where the dot is typed;
    ///   empty where the folder can't be read.
    static func candidates(for typed: String) -> [Completion.Candidate] {
        let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
        let showsHidden = typed.dropFirst(folder.count).first == "."
        let names = entries(of: folder.isEmpty ? "." : folder)
        return names.sorted().compactMap { name in
            guard name != ".", name != "..", name.first != "." || showsHidden,
                TerminalText.safe(name) == name
            else { return nil }
            let path = folder + name
            if isFolder(path) { return Completion.Candidate(path + "/", isOpen: true) }
            return name.hasSuffix(ending) ? Completion.Candidate(path) : nil
        }
    }

    private static func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
                ) { String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
