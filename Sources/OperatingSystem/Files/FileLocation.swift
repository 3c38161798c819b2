/// A file by its folder and its name in it, both as ``PathText``.
package struct FileLocation: Hashable, Sendable {
    /// The folder's path; `.` where the path names none.
    package let folder: String
    /// The file's name, without a slash.
    package let name: String

    /// Creates the location that a path leads to.
    package init(_ path: String) {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
            (folder, name) = (".", path)
            return
        }
        folder = slash == bytes.startIndex ? "/" : String(path[..<slash])
        name = String(path[bytes.index(after: slash)...])
    }

    /// Creates the location of a name in a folder.
    package init(_ name: String, in folder: String) {
        self.folder = folder
        self.name = name
    }

    /// What stands behind the last dot of the name; nil where there is none, or nothing in front of it.
    package var ending: String? {
        let parts = name.utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count > 1,
            parts.dropLast().contains(where: { !$0.isEmpty })
        else { return nil }
        return String(last)
    }

    /// Returns the name without an ending; nil where it doesn't end so, or is nothing else.
    package func name(without ending: String) -> String? {
        let (name, ending) = (Array(self.name.utf8), Array(ending.utf8))
        guard name.count > ending.count, name.suffix(ending.count).elementsEqual(ending) else {
            return nil
        }
        return String(decoding: name.dropLast(ending.count), as: UTF8.self)
    }

    /// The path, without `./` in front.
    package var path: String {
        switch folder {
        case ".": name
        case _ where folder.utf8.last == UInt8(ascii: "/"): folder + name
        default: "\(folder)/\(name)"
        }
    }
}
