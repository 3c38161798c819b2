import OperatingSystem
public import PostMortem

/// How a document gets into its file, so that nothing is lost that somebody else has put there.
///
/// A file is replaced only if it is this program's own, of the same kind, which its content says. A page that was
/// edited by hand stays, and the new one goes beside it. Anything else is replaced only if somebody says so. Journals,
/// their locks and their seals are replaced by no document, whoever says so.
public struct Delivery {
    /// Who says whether somebody else's file is replaced.
    public enum Consent {
        /// It is, as somebody said on the command line.
        case given
        /// It isn't; the hint says how to go on.
        case refused(hint: String)
        /// Somebody is asked, with a sentence that says what is there.
        case asked((String) -> Bool)
    }

    /// Where a document went.
    public struct Written: Hashable, Sendable {
        /// The file that has it.
        public let path: String
        /// The file that was edited by hand, and stays; nil where there was none.
        public let edited: String?
    }

    /// The journal in use; nil where there is none.
    private let journal: String?
    /// Files that the document is made from, beside the journal.
    private let inputs: [String]
    private let consent: Consent
    /// Returns the session as the journal had it at a head; nil where it never stood there.
    private let earlier: (JournalHead) -> Session?

    /// The most bytes of a file that are looked at to know it again.
    private static let longest = 1 << 26
    /// The most names that are tried for a page beside an edited one.
    private static let mostBeside = 100

    /// Creates the way of documents of one session.
    ///
    /// - Parameters:
    ///   - journal: the journal's path; nil where there is none.
    ///   - inputs: other files that they are made from, such as a template.
    ///   - consent: who says whether somebody else's file is replaced.
    ///   - earlier: returns the session as the journal had it at a head; nil where it never stood there.
    public init(
        journal: String?, inputs: [String] = [], consent: Consent,
        earlier: @escaping (JournalHead) -> Session? = { _ in nil }
    ) {
        self.journal = journal
        self.inputs = inputs
        self.consent = consent
        self.earlier = earlier
    }

    /// Writes a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - kind: what it is; nil for what can't be known again, such as what a team's template gives.
    ///   - path: the file.
    /// - Throws: ``WriteUpError`` where something is in the way, or writing fails.
    /// - Returns: where it went.
    @discardableResult
    public func write(
        _ document: String, as kind: DocumentKind?, to path: String
    ) throws(WriteUpError) -> Written {
        let bytes = Array(document.utf8)
        try protect(path)
        guard let former = try former(at: path) else {
            try WriteUpError.replacing(path, with: bytes)
            return Written(path: path, edited: nil)
        }
        if former == bytes { return Written(path: path, edited: nil) }
        if DocumentKind(former) == .journal { throw Delivery.untouchable(path, "a journal") }
        var isFree = former.isEmpty
        if case .given = consent { isFree = true }
        if isFree {
            try WriteUpError.replacing(path, with: bytes)
            return Written(path: path, edited: nil)
        }
        guard let kind, DocumentKind(former) == kind else {
            try askFor(path, former)
            try WriteUpError.replacing(path, with: bytes)
            return Written(path: path, edited: nil)
        }
        if let mark = kind.mark, mark.look(at: former) == .edited {
            return Written(path: path, edited: path)
        }
        guard kind.isPage, isEdited(former, kind) else {
            try WriteUpError.replacing(path, with: bytes)
            return Written(path: path, edited: nil)
        }
        let beside = try placeBeside(path, kind)
        try WriteUpError.replacing(beside, with: bytes)
        return Written(path: beside, edited: path)
    }

    /// Returns what is in a file, of one that is too long to be a document its start; nil where there is none.
    ///
    /// What can't be read can't be known for a journal, and so is never replaced.
    private func former(at path: String) throws(WriteUpError) -> [UInt8]? {
        do throws(SmallFile.Failure) {
            do throws(SmallFile.Failure) {
                return try SmallFile.bytes(of: path, atMost: Delivery.longest)
            } catch .tooLong {
                return try SmallFile.start(of: path, 4096)
            }
        } catch .missing {
            return nil
        } catch .kind(let kind) {
            throw WriteUpError(
                .cannotCreate, "\(path) can't be written: there is \(kind.name) of that name.",
                hints: "Move it out of the way, or choose another name.")
        } catch {
            throw WriteUpError(
                .cannotCreate, "\(path) can't be written: \(error.reason).",
                hints: "Check that its folder exists and that you may write in it.")
        }
    }

    /// Refuses the journal in use by any of its names, what lies beside it, and what the document is made from.
    private func protect(_ path: String) throws(WriteUpError) {
        if let journal {
            if Delivery.isSame(path, journal) {
                throw Delivery.untouchable(path, "the journal itself")
            }
            for (ending, name) in [(".lock", "a journal's lock"), (".sig", "a journal's seal")]
            where Delivery.isSame(path, journal + ending)
                || FileName(path) == FileName(journal + ending)
            {
                throw Delivery.untouchable(path, name)
            }
        }
        for input in inputs where Delivery.isSame(path, input) {
            throw Delivery.untouchable(path, "what this is made from")
        }
        let name = FileLocation(path).name.lowercased()
        for (ending, what) in [
            (".lock", "a journal's lock"), (".sig", "a journal's seal"),
        ] where name.hasSuffix(Record.fileEnding + ending) {
            throw Delivery.untouchable(path, what)
        }
        if name.hasSuffix(Record.fileEnding),
            (try? FileStatus.of(path, followsLink: false)) != nil
        {
            throw Delivery.untouchable(path, "a journal")
        }
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        guard let first = try? FileStatus.of(path, followsLink: true),
            let second = try? FileStatus.of(other, followsLink: true)
        else { return false }
        return first.isSameFile(as: second)
    }

    /// Asks whether somebody else's file is replaced.
    private func askFor(_ path: String, _ former: [UInt8]) throws(WriteUpError) {
        let what = DocumentKind(former)?.name ?? "not a file of nofault"
        switch consent {
        case .given: return
        case .asked(let ask):
            guard !ask("\(path) is \(what).") else { return }
            throw WriteUpError(
                .cannotCreate, "\(path) stays as it is.", hints: "Choose another name.")
        case .refused(let hint):
            throw WriteUpError(
                .cannotCreate, "\(path) is there already, and is \(what); it stays as it is.",
                hints: hint)
        }
    }

    /// Returns whether a page isn't as it was written: by its mark, or, for one of a version that made none, because
    /// the journal gives another.
    private func isEdited(_ former: [UInt8], _ kind: DocumentKind) -> Bool {
        switch PageMark.look(at: former) {
        case .untouched: return false
        case .edited: return true
        case .none:
            guard let head = PageMark.head(of: former), let session = earlier(head) else {
                return true
            }
            let page = Page(of: session, journal: head)
            let written = kind == .html ? try? page.html() : try? page.markdown()
            return written.map { PageMark.unmarked($0) != former } ?? true
        }
    }

    /// Returns the name for a new page beside one that was edited, as `NAME.new.md`.
    private func placeBeside(
        _ path: String, _ kind: DocumentKind
    ) throws(WriteUpError) -> String {
        let location = FileLocation(path)
        let ending = location.ending.map { ".\($0)" } ?? ""
        let stem = location.name(without: ending) ?? location.name
        for number in 1...Delivery.mostBeside {
            let name = "\(stem).new\(number == 1 ? "" : "-\(number)")\(ending)"
            let place = FileLocation(name, in: location.folder).path
            guard let former = try former(at: place) else { return place }
            if DocumentKind(former) == kind, !isEdited(former, kind) { return place }
        }
        throw WriteUpError(
            .cannotCreate, "\(path) was edited by hand, and so was each page beside it.",
            hints: "Move them out of the way.")
    }

    private static func untouchable(_ path: String, _ what: String) -> WriteUpError {
        WriteUpError(
            .cannotCreate, "\(path) is \(what), and is never replaced.",
            hints: "Choose another name.")
    }
}
