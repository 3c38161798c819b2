import CommandLanguage
import OperatingSystem
import PostMortem
import Screen
import Shell
import WriteUp

/// A team's template in its file.
struct TemplateFile {
    private let path: String

    /// Creates the file of a path; nothing is read yet.
    init(_ path: String) { self.path = path }

    /// Reads the template.
    ///
    /// - Parameters:
    ///   - format: what it is to give, as typed; nil takes what its name says.
    ///   - output: where all that is wrong in it is printed, each with its place.
    /// - Throws: a complaint where its kind is not known, and where it can't be read.
    /// - Returns: nil where something is wrong in it.
    func read(as format: ReportFormat?, _ output: Output) throws(Complaint) -> TeamTemplate? {
        let kind = try kind(format)
        let text: String
        do throws(SmallFile.Failure) {
            // Somebody has named it, so a link leads to it.
            let bytes = try SmallFile.bytes(
                of: path, atMost: TeamTemplate.longest, followsLink: true)
            text = String(decoding: bytes, as: UTF8.self)
        } catch {
            throw switch error {
            case .missing:
                Complaint("There is no template \(path).", hints: ["Check its name."])
            case .tooLong:
                Complaint("The template \(path) is longer than a megabyte.", status: .corrupt)
            case .kind(let kind):
                Complaint(
                    "The template \(path) is \(kind.name).", hints: ["Name a file."])
            case .system(let error):
                Complaint("The template \(path) can't be read: \(error.reason.lowercased()).")
            }
        }
        do { return try TeamTemplate(text, kind: kind) } catch {
            for fault in error.faults {
                let place = Location(file: path, line: fault.line)
                output.complain(Complaint(fault).lines(at: [place]))
            }
            return nil
        }
    }

    private func kind(_ format: ReportFormat?) throws(Complaint) -> TemplateKind {
        guard let format else {
            if let kind = TemplateKind(fileName: path) { return kind }
            throw Complaint(
                "The name of \(path) doesn't say what the template gives.",
                hints: [
                    "Name it as page.md.mustache or page.html.mustache, or say --format markdown or html."
                ], status: .usage)
        }
        if let kind = TemplateKind(format) { return kind }
        throw Complaint(
            "A template gives no \(format.rawValue).",
            hints: ["Say --format markdown or html."], status: .usage)
    }
}

extension Complaint {
    /// Creates the complaint about one thing that is wrong in a template.
    fileprivate init(_ fault: TemplateError.Fault) {
        let meant = fault.unknown.flatMap { unknown in
            Spelling.nearest(to: unknown.name, among: unknown.known)
        }
        let known = fault.unknown.map { "Known here: \($0.known.joined(separator: ", "))." }
        let hint = meant.map { "Did you mean {{\($0)}}?" } ?? fault.hint ?? known
        self.init(
            fault.message, hints: hint.map { [$0] } ?? [], column: fault.column, status: .corrupt)
    }
}
