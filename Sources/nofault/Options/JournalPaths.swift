import OperatingSystem
import PostMortem
import Shell

/// Journals as the command line names them: each by its path, or all those of a folder.
struct JournalPaths {
    /// The paths, each folder replaced by its journals in the order of their names.
    private(set) var journals: [String] = []
    /// The links among the journals of the folders; a link that is named itself is followed.
    private(set) var links = JournalLinks()

    /// Looks into those paths that are folders.
    ///
    /// A folder's journals are the files in it that end in `.journal`; what lies beside them, such as locks,
    /// torn tails, damaged copies and seals, ends otherwise. Hidden files and folders in it are left out.
    ///
    /// - Throws: a complaint where a folder can't be read, or has no journal.
    init(_ paths: [String]) throws(Complaint) {
        for path in paths {
            if Folder.isPresent(path) { try add(folder: path) } else { journals.append(path) }
        }
    }

    private mutating func add(folder: String) throws(Complaint) {
        let names: [String]
        do throws(SystemError) { names = try Folder.names(in: folder) } catch {
            throw Complaint(
                "The folder \(folder) can't be read: \(error.reason.lowercased()).",
                hints: ["Check that you may read in it."])
        }
        // As it was named, `./` included, so that no name is taken for an option by whoever goes on with it.
        let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : "\(folder)/"
        var found: [String] = []
        var links: [String] = []
        for name in names where name.utf8.first != UInt8(ascii: ".") {
            guard FileLocation(name).name(without: Record.fileEnding) != nil else { continue }
            let path = prefix + name
            switch (try? FileStatus.of(path, followsLink: false))?.kind {
            case .folder: break
            case .link: links.append(path)
            case .regular, .pipe, .socket, .device, nil: found.append(path)
            }
        }
        guard !found.isEmpty || !links.isEmpty else {
            throw Complaint(
                "There is no journal in \(folder).",
                hints: ["Name a folder that has files ending in .journal."])
        }
        journals += found
        self.links.add(JournalLinks(links, among: found))
    }
}
