import PostMortem
import ArgumentParser
import Journal
import Screen
import Shell
import Views

/// `nofault seal`: signs a journal as it stands, so that others can check who vouches for it.
struct Seal: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.seal.rawValue,
        abstract: "Sign a journal with an SSH key.",
        discussion: """
            Signs the session's name, its size and its head with ssh-keygen, and writes the seal to \
            JOURNAL.sig. Check it with nofault verify --signers.
            """)

    @OptionGroup var file: JournalArgument

    @Option(
        help: ArgumentHelp(
            "The SSH key; the public one where an ssh-agent has the private one.",
            valueName: "key"), completion: .file())
    var key: String

    @Flag(help: "Replace a file of the seal's name that is no seal.")
    var force = false

    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let journal = file.journal
        try requireWhole(journal)
        if !force { try SealFile.requireFree(for: journal) }
        let note: SealNote
        do throws(JournalError) {
            note = try SealNote(of: journal)
        } catch {
            throw Complaint(error)
        }
        let seal = SealFile(note, signature: try SSHKeygen.sign(note.text, key: key))
        try seal.write(for: journal)
        output.say([
            "Sealed \(journal): \(counted(note.records, "record")), "
                + "\(counted(note.bytes, "byte")). The seal is \(SealFile.path(of: journal)).",
            "Head  \(note.head)",
        ])
        return .done
    }

    /// Refuses a journal that is damaged or cut short: whoever seals it vouches for all of it.
    private func requireWhole(_ journal: String) throws(Complaint) {
        let report: VerificationReport
        do { report = try Verification.verify(journal) } catch { throw Complaint(error) }
        if let damage = report.extent.damage {
            throw Complaint(JournalError(journal, .corrupt(damage)))
        }
        guard report.extent.tornTail == nil else {
            throw Complaint(
                "The last record of \(journal) was cut short, as by a crash.", hints: report.hints)
        }
    }
}
