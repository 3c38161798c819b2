import ArgumentParser
import Journal
import Screen
import Shell

/// `nofault verify`: checks journals record by record.
struct Verify: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Check journals, record by record.",
        discussion: """
            Prints a line for each; the exit code is that of the worst. A journal is tamper-evident \
            given its head: without it, a removed tail can't be seen. The page and the log row carry the \
            head, and so does a seal.
            """)

    @Argument(help: "The journals, and folders of journals.", completion: .journals)
    var journals: [String]

    @Option(help: ArgumentHelp("The head that the journal should have.", valueName: "sum"))
    var head: String?

    @Option(
        help: ArgumentHelp(
            "Check the seals too; the file says whose count, as for ssh-keygen.", valueName: "file"),
        completion: .file())
    var signers: String?

    /// Checks each journal and prints a line about it; the worst finding gives the status.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let head = try readHead()
        if let signers { try SealFinding.requireReadable(signers) }
        let journals = try JournalPaths.expanded(self.journals)
        guard head == nil || journals.count == 1 else {
            throw Complaint(
                "--head is about one journal, and there are \(journals.count).",
                hints: ["Name the journal that the head was taken from."], status: .usage)
        }
        if let journal = journals.first, journals.count == 1 {
            let finding = Result { () throws(JournalError) in
                try Verification.verify(journal, head: head)
            }
            return say(finding, of: journal, amongOthers: false, output)
        }
        var findings: [Complaint.Status] = []
        let progress = Progress()
        Verification.verify(each: journals) { journal, finding in
            progress.clear()
            findings.append(say(finding, of: journal, amongOthers: true, output))
            progress.show("Checking journals: \(findings.count) of \(journals.count)")
        }
        progress.clear()
        let sound = findings.count { $0 == .done }
        output.complain(["\(sound) of \(journals.count) journals are as they should be."])
        return findings.max { $0.rawValue < $1.rawValue } ?? .done
    }

    /// Prints a line about a journal, and what to do about it.
    private func say(
        _ finding: Result<VerificationReport, JournalError>, of journal: String,
        amongOthers isOneOfMany: Bool, _ output: Output
    ) -> Complaint.Status {
        do throws(JournalError) {
            let report = try finding.get()
            var line = report.message
            var hints = report.hints
            var status = Complaint.Status(rawValue: report.exitCode) ?? .failed
            if let signers {
                let finding = sealFinding(journal, report, signers)
                line += " \(finding.sentence)"
                hints += finding.hints
                status = [status, finding.status].max { $0.rawValue < $1.rawValue } ?? status
            }
            output.say([line])
            output.complain(hints.map { "Hint: \($0)" })
            return status
        } catch {
            let complaint = Complaint(error)
            if isOneOfMany {
                // A line as for any other: whoever keeps the list finds every journal in it.
                output.say([complaint.message])
                output.complain(complaint.hints.map { "Hint: \($0)" })
            } else {
                output.complain(complaint.lines)
            }
            return complaint.status
        }
    }

    private func sealFinding(
        _ journal: String, _ report: VerificationReport, _ signers: String
    ) -> SealFinding {
        let isSound = report.extent.damage == nil && report.extent.tornTail == nil
        do {
            return try SealFinding(of: journal, isSound: isSound, signers: signers)
        } catch {
            return SealFinding(error)
        }
    }

    private func readHead() throws(Complaint) -> Sum? {
        guard let head else { return nil }
        guard let sum = Sum(head) else {
            throw Complaint(
                "\"\(head)\" is no head: it takes 64 hexadecimal digits.",
                hints: ["Copy it from the end of the page or from the log row."], status: .usage)
        }
        return sum
    }
}
