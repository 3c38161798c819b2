import ArgumentParser
import Journal
import Screen
import Shell

/// `nofault verify`: checks journals record by record.
struct Verify: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.verify.rawValue,
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
        let paths = try JournalPaths(self.journals)
        let journals = paths.journals
        let isOne = journals.count == 1 && paths.links.isEmpty
        guard head == nil || isOne else {
            throw Complaint(
                "--head is about one journal, and there are more here.",
                hints: ["Name the journal that the head was taken from."], status: .usage)
        }
        if isOne, let journal = journals.first {
            let finding = Result { () throws(JournalError) in
                try Verification.verify(journal, head: head)
            }
            return say(finding, of: journal, amongOthers: false, output)
        }
        var findings = paths.links.problems.map(\.status)
        let progress = Progress()
        var checked = 0
        Verification.verify(each: journals) { journal, finding in
            progress.clear()
            findings.append(say(finding, of: journal, amongOthers: true, output))
            checked += 1
            progress.show("Checking journals: \(checked) of \(journals.count)")
        }
        progress.clear()
        output.complain(paths.links.notes)
        for problem in paths.links.problems {
            output.say([problem.message])
            output.complain(problem.hints.map { "Hint: \($0)" })
        }
        let sound = findings.count { $0 == .done }
        let all = journals.count + paths.links.problems.count
        output.complain(["\(sound) of \(all) journals are as they should be."])
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
