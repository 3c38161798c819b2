import Journal

/// `verify`: checks journals record by record, against a head that was noted elsewhere, and against
/// their seals.
public struct VerifyTool {
    private let journals: [String]
    private let head: String?
    private let signers: String?
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journals: journals, and folders of journals.
    ///   - head: the head that the journal should have, as copied; nil where there is none to compare.
    ///   - signers: a file of those whose seals count (ALLOWED SIGNERS in ssh-keygen(1)); nil leaves seals
    ///     aside.
    ///   - output: where findings go.
    public init(
        journals: [String], head: String?, signers: String? = nil, output: Output = .standard
    ) {
        self.journals = journals
        self.head = head
        self.signers = signers
        self.output = output
    }

    /// Checks each journal and prints a line about it; the worst finding gives the status.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
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
                return say(finding, of: journal, amongOthers: false)
            }
            var findings: [Complaint.Status] = []
            Verification.verify(each: journals) { journal, finding in
                findings.append(say(finding, of: journal, amongOthers: true))
            }
            let sound = findings.count { $0 == .done }
            output.complain(["\(sound) of \(journals.count) journals are as they should be."])
            return findings.max { $0.rawValue < $1.rawValue } ?? .done
        }
    }

    /// Prints a line about a journal, and what to do about it.
    private func say(
        _ finding: Result<VerificationReport, JournalError>, of journal: String,
        amongOthers isOneOfMany: Bool
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
