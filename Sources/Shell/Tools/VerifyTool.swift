import Journal

/// `verify`: checks journals record by record, and against a head that was noted elsewhere.
public struct VerifyTool {
    private let journals: [String]
    private let head: String?
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journals: the journals' paths.
    ///   - head: the head that the journal should have, as copied; nil where there is none to compare.
    ///   - output: where findings go.
    public init(journals: [String], head: String?, output: Output = .standard) {
        self.journals = journals
        self.head = head
        self.output = output
    }

    /// Checks each journal and prints a line about it; the worst finding gives the status.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            let head = try readHead()
            return journals.map { verify($0, head) }.max { $0.rawValue < $1.rawValue } ?? .done
        }
    }

    private func verify(_ journal: String, _ head: Sum?) -> Complaint.Status {
        do {
            let report = try Verification.verify(journal, head: head)
            output.say([report.message])
            output.complain(report.hints.map { "Hint: \($0)" })
            return Complaint.Status(rawValue: report.exitCode) ?? .failed
        } catch {
            let complaint = Complaint(error)
            output.complain(complaint.lines)
            return complaint.status
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
