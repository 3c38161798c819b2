import ArgumentParser
import Shell
import WriteUp

/// The file that a document is written to instead of standard output.
struct OutputFile: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("A file to write instead; replaced whole.", valueName: "file"),
        completion: .file())
    var path: String?

    /// Writes a document to the file, or prints it where none is named.
    ///
    /// - Throws: a complaint where the file can't be written.
    func deliver(_ document: String, _ output: Output) throws(Complaint) {
        guard let path else {
            output.deliver(document)
            return
        }
        do { try WholeFile.replace(path, with: Array(document.utf8)) } catch {
            throw Complaint(error)
        }
    }
}
