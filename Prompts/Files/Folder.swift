import OperatingSystem

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
        do throws(SystemError) {
            names = try OperatingSystem.Folder.names(in: path)
        } catch {
            throw PromptError(
                path, "The folder can't be read: \(error.reason).",
                hints: "Name a folder with your own copies of the prompt files.")
        }
        self.path = path
    }

    /// Returns the path of a file in the folder.
    func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// Returns a file's bytes.
    ///
    /// - Throws: `PromptError` where it can't be read, or is far too large for a prompt.
    func bytes(of name: String) throws(PromptError) -> [UInt8] {
        do throws(SmallFile.Failure) {
            // Somebody has named the folder, and a link in it is their own doing.
            return try SmallFile.bytes(
                of: self.path(of: name), atMost: Folder.largestFile, followsLink: true)
        } catch .tooLong {
            throw PromptError(
                self.path(of: name), "The file is larger than a megabyte.",
                hints: "Put a text file here.")
        } catch {
            throw PromptError(
                self.path(of: name), "The file can't be read: \(error.reason).",
                hints: "Check that it is a file, and that you may read it.")
        }
    }
}
