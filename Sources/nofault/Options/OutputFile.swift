import ArgumentParser
import PostMortem
import Screen
import Shell
import WriteUp

/// The file that a document is written to instead of standard output.
struct OutputFile: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "A file to write instead; replaced whole if it is nofault's own.", valueName: "file"),
        completion: .file())
    var path: String?

    @Flag(help: "Replace a file that isn't nofault's own as well; journals never are.")
    var force = false

    /// Writes a document to the file, or prints it where none is named.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - kind: what it is; nil for what can't be known again by its content.
    ///   - journal: the journal's path.
    ///   - inputs: other files that it is made from.
    ///   - output: where it is printed, and what is to be said of it.
    /// - Throws: a complaint where the file can't be written, or holds what may not be replaced.
    func deliver(
        _ document: String, as kind: DocumentKind?, of journal: String, from inputs: [String] = [],
        _ output: Output
    ) throws(Complaint) {
        guard let path else {
            output.deliver(document)
            return
        }
        guard !path.isEmpty else {
            throw Complaint(
                "-o names no file.", hints: ["Put the file's name behind it."], status: .usage)
        }
        let delivery = Delivery(
            journal: journal, inputs: inputs,
            consent: force
                ? .given : .refused(hint: "Choose another name, or replace it with --force.")
        ) { Session(in: journal, at: $0) }
        do throws(WriteUpError) {
            let written = try delivery.write(document, as: kind, to: path)
            if let edited = written.edited {
                output.complain([Conversation.stays(edited, written.path)])
            }
        } catch {
            throw Complaint(error)
        }
    }
}
