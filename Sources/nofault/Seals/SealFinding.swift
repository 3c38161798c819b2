#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import PostMortem
import Journal
import OperatingSystem
import Shell
import Views

/// What holding a journal against its seal has shown.
struct SealFinding {
    /// What was found, as a sentence or two.
    let sentence: String
    /// How to go on; empty where all is well.
    let hints: [String]
    /// How that ends the process.
    let status: Complaint.Status

    /// Holds a journal against its seal, and the seal against a file of signers.
    ///
    /// - Parameters:
    ///   - journal: the journal's path.
    ///   - isSound: whether all of it is sound.
    ///   - signers: the file of those whose seals count.
    /// - Throws: a complaint where there is no seal, or where it can't be checked.
    init(of journal: String, isSound: Bool, signers: String) throws(Complaint) {
        let seal = try SealFile(of: journal)
        let path = SealFile.path(of: journal)
        guard let key = try SSHKeygen.key(of: seal.signature, on: seal.note.text) else {
            throw Complaint(
                "The seal \(path) was changed: its signature is not one of what it says.",
                hints: ["Restore it from a copy, or have the journal sealed again."],
                status: .corrupt)
        }
        let name: String
        switch try SSHKeygen.signer(of: seal.signature, on: seal.note.text, in: signers) {
        case .known(let known): name = known
        case .unknown(let reason):
            self.init(
                sentence: "Its seal was made with \(key), "
                    + (reason.isEmpty
                        ? "which is not in \(signers)."
                        : "which \(signers) doesn't let sign: \(reason)."),
                hints: ["Ask whoever sealed it, and add the key only if it is theirs."],
                status: .failed)
            return
        }
        let comparison: SealComparison
        do {
            comparison = try SealComparison.compare(journal, with: seal.note)
        } catch {
            throw Complaint(error)
        }
        self.init(comparison, isSound: isSound, seal.note, by: "\(name), \(key)")
    }

    private init(sentence: String, hints: [String], status: Complaint.Status) {
        self.sentence = sentence
        self.hints = hints
        self.status = status
    }

    private init(
        _ comparison: SealComparison, isSound: Bool, _ note: SealNote, by signer: String
    ) {
        switch comparison {
        case .whole where isSound:
            self.init(sentence: "Sealed to its end by \(signer).", hints: [], status: .done)
        case .whole:
            self.init(
                sentence: "Sealed up to record \(note.records - 1) by \(signer).", hints: [],
                status: .done)
        case .grown(let count):
            self.init(
                sentence: "Sealed up to record \(note.records - 1) by \(signer); "
                    + "appended since: \(counted(count, "record")).",
                hints: [], status: .done)
        case .shorter(let records):
            self.init(
                mismatch: "the seal covers \(counted(note.records, "record")), and only "
                    + "\(counted(records, "sound record")) \(records == 1 ? "is" : "are") there",
                signer)
        case .different(let record):
            self.init(
                mismatch:
                    "up to record \(record) it is not what was sealed, session \(note.session)",
                signer)
        }
    }

    /// Creates the finding that a seal could not be checked.
    init(_ complaint: Complaint) {
        self.init(sentence: complaint.message, hints: complaint.hints, status: complaint.status)
    }

    private init(mismatch: String, _ signer: String) {
        self.init(
            sentence: "It is not the journal that \(signer) sealed: \(mismatch).",
            hints: ["Look for the copy that was sealed."], status: .failed)
    }

    /// Refuses a file of signers that can't be read, before anything is checked.
    static func requireReadable(_ signers: String) throws(Complaint) {
        guard access(signers, R_OK) == 0 else {
            throw Complaint(
                "The file of signers \(signers) can't be read: \(SystemError.reason(errno).lowercased()).",
                hints: ["Name an allowed_signers file; ssh-keygen(1) says what is in one."])
        }
    }
}
