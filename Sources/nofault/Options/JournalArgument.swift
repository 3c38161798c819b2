import ArgumentParser
import PostMortem
import Shell

/// The journal of a subcommand that is about one.
struct JournalArgument: ParsableArguments {
    @Argument(help: "The journal.", completion: .journals)
    var journal: String

    /// Reads the journal as far as it is sound.
    func read() throws(Complaint) -> SessionReading { try SessionReading(journal) }
}

extension CompletionKind {
    /// Files that end as journals do.
    static let journals = CompletionKind.file(extensions: [String(Record.fileEnding.dropFirst())])
    /// Files that end as scripts do.
    static let scripts = CompletionKind.file(extensions: ["script"])
}
