import Journal

/// `seal`: signs a journal as it stands, so that others can check who vouches for it.
public struct SealTool {
    private let journal: String
    private let key: String
    private let output: Output

    /// Creates the tool.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - key: the path of an SSH key; of a public one where an ssh-agent has the private one.
    ///   - output: where findings go.
    public init(journal: String, key: String, output: Output = .standard) {
        self.journal = journal
        self.key = key
        self.output = output
    }

    /// Signs the journal's session, size and head, and writes the seal beside it.
    ///
    /// A journal that is damaged or cut short is not sealed: whoever seals it vouches for all of it.
    public func run() -> Complaint.Status {
        Tool.run(output) { () throws(Complaint) in
            try requireWhole()
            let note: SealNote
            do throws(JournalError) {
                note = try SealNote(of: journal)
            } catch {
                throw Complaint(error)
            }
            let seal = Seal(note, signature: try SSHKeygen.sign(note.text, key: key))
            try seal.write(for: journal)
            output.say([
                "Sealed \(journal): \(counted(note.records, "record")), "
                    + "\(counted(note.bytes, "byte")). The seal is \(Seal.path(of: journal)).",
                "Head  \(note.head)",
            ])
            return .done
        }
    }

    private func requireWhole() throws(Complaint) {
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
