import OperatingSystem
import Shell

/// Journals as the command line names them: each by its path, or all those of a folder.
enum JournalPaths {
    /// Returns the paths, each folder replaced by its journals in the order of their names.
    ///
    /// A folder's journals are the files in it that end in `.journal`; what lies beside them, such as locks,
    /// torn tails, damaged copies and seals, ends otherwise. Hidden files and folders in it are left out.
    ///
    /// - Throws: a complaint where a folder can't be read, or has no journal.
    static func expanded(_ paths: [String]) throws(Complaint) -> [String] {
        var journals: [String] = []
        for path in paths {
            journals += Folder.isPresent(path) ? try self.journals(in: path) : [path]
        }
        return journals
    }

    private static func journals(in folder: String) throws(Complaint) -> [String] {
        let names: [String]
        do throws(SystemError) { names = try Folder.names(in: folder) } catch {
            throw Complaint(
                "The folder \(folder) can't be read: \(error.reason.lowercased()).",
                hints: ["Check that you may read in it."])
        }
        // As it was named, `./` included, so that no name is taken for an option by whoever goes on with it.
        let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : "\(folder)/"
        let journals = names.filter { name in
            name.utf8.first != UInt8(ascii: ".")
                && FileLocation(name).name(without: ".journal") != nil
        }
        .map { prefix + $0 }.filter { !Folder.isPresent($0) }
        guard !journals.isEmpty else {
            throw Complaint(
                "There is no journal in \(folder).",
                hints: ["Name a folder that has files ending in .journal."])
        }
        return journals
    }
}
