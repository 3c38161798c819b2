import Journal
import OperatingSystem
import Shell
import WriteUp

/// A seal as it lies beside its journal, in `JOURNAL.sig`.
///
/// The note that was signed, an empty line, and the signature in OpenSSH's armor. So a person can read what
/// is sealed, and check it without nofault:
///
/// ```
/// sed '/^$/,$d' a.journal.sig > note
/// sed '1,/^$/d' a.journal.sig > note.sig
/// ssh-keygen -Y verify -f SIGNERS -I NAME -n journal@nofault -s note.sig < note
/// ```
struct SealFile {
    /// What is sealed.
    let note: SealNote
    /// The signature in its armor, with a line feed at the end.
    let signature: String

    private static let armorStart = "-----BEGIN SSH SIGNATURE-----\n"
    private static let armorEnd = "-----END SSH SIGNATURE-----\n"

    /// Returns the path of a journal's seal.
    static func path(of journal: String) -> String { journal + ".sig" }

    /// Returns whether a text looks like a signature.
    static func isArmored(_ text: String) -> Bool {
        text.hasPrefix(armorStart) && text.hasSuffix(armorEnd)
    }

    /// Creates a seal.
    init(_ note: SealNote, signature: String) {
        self.note = note
        self.signature = signature
    }

    /// Reads the seal of a journal.
    ///
    /// - Throws: a complaint where there is none, or where it is no seal.
    init(of journal: String) throws(Complaint) {
        let path = SealFile.path(of: journal)
        let text: String
        do throws(SmallFile.Failure) {
            let bytes = try SmallFile.bytes(of: path, atMost: ChildProcess.largestInput)
            text = String(decoding: bytes, as: UTF8.self)
        } catch {
            switch error {
            case .missing:
                throw Complaint(
                    "There is no seal \(path).",
                    hints: ["Make one with `nofault seal \(journal) --key KEY`."])
            case .tooLong: throw SealFile.noSeal(path)
            case .kind(let kind):
                throw Complaint(
                    "\(path) is \(kind.name), and no seal.",
                    hints: ["Restore the seal from a copy, or have the journal sealed again."],
                    status: .corrupt)
            case .system(let error):
                throw Complaint("\(path) can't be read: \(error.reason.lowercased()).")
            }
        }
        self = try SealFile.parse(text, path)
    }

    private static func parse(_ text: String, _ path: String) throws(Complaint) -> SealFile {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let gap = lines.firstIndex(of: ""),
            let note = SealNote(lines[..<gap].map { $0 + "\n" }.joined())
        else { throw noSeal(path) }
        let signature = lines[(gap + 1)...].joined(separator: "\n")
        guard isArmored(signature) else { throw noSeal(path) }
        return SealFile(note, signature: signature)
    }

    private static func noSeal(_ path: String) -> Complaint {
        Complaint(
            "\(path) is no seal that this nofault can read.",
            hints: ["Restore it from a copy, or have the journal sealed again."], status: .corrupt)
    }

    /// Makes sure that no file of the seal's name is lost: only a seal, or an empty file, is replaced.
    static func requireFree(for journal: String) throws(Complaint) {
        let path = SealFile.path(of: journal)
        guard let bytes = try? SmallFile.start(of: path, 4096), !bytes.isEmpty,
            DocumentKind(bytes) != .seal
        else { return }
        throw Complaint(
            "\(path) is there already, and is no seal; it stays as it is.",
            hints: ["Move it out of the way, or replace it with --force."], status: .cannotCreate)
    }

    /// Writes the seal beside its journal, in place of a former one.
    func write(for journal: String) throws(Complaint) {
        do throws(FileError) {
            try WholeFile.replace(
                SealFile.path(of: journal), with: Array("\(note.text)\n\(signature)".utf8))
        } catch {
            throw Complaint(error)
        }
    }
}
