/// A file by its folder and its name in it.
struct FileLocation: Hashable, Sendable {
    /// The folder's path; `.` where the path names none.
    let folder: String
    /// The file's name, without a slash.
    let name: String

    /// Creates the location that a path leads to.
    init(_ path: String) {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
            (folder, name) = (".", path)
            return
        }
        folder = slash == bytes.startIndex ? "/" : String(path[..<slash])
        name = String(path[bytes.index(after: slash)...])
    }

    /// Creates the location of a name in a folder.
    init(_ name: String, in folder: String) {
        self.folder = folder
        self.name = name
    }

    /// What stands behind the last dot of the name; nil where there is none, or nothing in front of it.
    var ending: String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count > 1,
            parts.dropLast().contains(where: { !$0.isEmpty })
        else { return nil }
        return String(last)
    }

    /// The path, without `./` in front.
    var path: String {
        switch folder {
        case ".": name
        case _ where folder.hasSuffix("/"): folder + name
        default: "\(folder)/\(name)"
        }
    }
}
