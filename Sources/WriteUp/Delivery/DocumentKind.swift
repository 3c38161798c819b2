import Prompts

/// What a file of this program is, known by its content and not by its name.
public enum DocumentKind: Hashable, Sendable {
    /// The page as Markdown or HTML, or what is on it as JSON.
    case markdown, html, json
    /// The timeline as a picture, a calendar, the actions for a tracker.
    case picture, calendar, trackerTable
    /// The page in five lines for a chat.
    case digest
    /// What a tracker is told of an action, and the script that tells it.
    case trackedAction, handoverScript
    /// The incident log, a journal, a journal's seal.
    case log, journal, seal

    /// The bytes at the start of a file that tell.
    private static let reach = 4096

    /// Creates the kind that a file's content says; nil for what isn't of this program, or can't be told apart.
    public init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(DocumentKind.reach), as: UTF8.self)
        let lines = text.split(maxSplits: 3, whereSeparator: \.isNewline)
        let first = lines.first.map(String.init) ?? ""
        if text.hasPrefix("{\"nofault\":") {
            self = .journal
        } else if DocumentKind.isDigestStart(text), lines.count == 4 {
            self = .digest
        } else if text.hasPrefix("nofault journal seal ") {
            self = .seal
        } else if text.hasPrefix("BEGIN:VCALENDAR"), text.contains("PRODID:-//nofault//") {
            self = .calendar
        } else if text.hasPrefix("<svg "),
            text.contains("id=\"tl-t\"") || text.contains("id=\"tl-title\"")
        {
            self = .picture
        } else if first.droppingMark == TrackerTable.header {
            self = .trackerTable
        } else if DocumentKind.isLogHeader(first.droppingMark) {
            self = .log
        } else if text.hasPrefix("{\n  \"absent\": "),
            String(decoding: bytes, as: UTF8.self).contains("\n  \"agreedToOrder\": ")
        {
            self = .json
        } else if FileMark.action.look(at: bytes) != .none {
            self = .trackedAction
        } else if text.hasPrefix("#!/bin/sh"), FileMark.handover.look(at: bytes) != .none {
            self = .handoverScript
        } else if PageMark.look(at: bytes) != .none || PageMark.head(of: bytes) != nil {
            self = text.hasPrefix("<!DOCTYPE html>") ? .html : .markdown
        } else {
            return nil
        }
    }

    /// Creates the kind of what a format gives.
    public init(_ format: ReportFormat) {
        self =
            switch format {
            case .markdown: .markdown
            case .html: .html
            case .json: .json
            case .svg: .picture
            case .ics: .calendar
            case .csv: .trackerTable
            case .digest: .digest
            }
    }

    /// Whether it is a page, whose words people edit.
    var isPage: Bool { self == .markdown || self == .html }

    /// The mark of a file whose words people edit where it is; nil for all others.
    var mark: FileMark? {
        switch self {
        case .trackedAction: .action
        case .handoverScript: .handover
        case .markdown, .html, .json, .picture, .calendar, .trackerTable, .digest, .log, .journal,
            .seal:
            nil
        }
    }

    /// What it is called, as `a journal`.
    var name: String {
        switch self {
        case .markdown, .html: "a page"
        case .json: "a page as JSON"
        case .picture: "a timeline's picture"
        case .calendar: "a calendar"
        case .trackerTable: "a table of actions"
        case .trackedAction: "an action for a tracker"
        case .handoverScript: "a hand-over's script"
        case .digest: "a digest"
        case .log: "an incident log"
        case .journal: "a journal"
        case .seal: "a journal's seal"
        }
    }

    /// Returns whether a text begins as a digest does in one of the languages.
    private static func isDigestStart(_ text: String) -> Bool {
        Language.allCases.contains { language in
            text.hasPrefix(PagePhrases.builtIn(in: language)(.subject, [.text: ""]))
        }
    }

    /// Returns whether a line is the header of a log, which may have columns of the team's own and any order.
    private static func isLogHeader(_ line: String) -> Bool {
        let names = Set(line.split(separator: ",").map { $0.filter { $0 != "\"" } })
        return LogColumn.allCases.allSatisfy { $0.isOptional || names.contains($0.rawValue) }
    }
}

extension String {
    /// The text without the byte order mark that spreadsheets put in front.
    fileprivate var droppingMark: String {
        unicodeScalars.first == "\u{FEFF}"
            ? String(String.UnicodeScalarView(unicodeScalars.dropFirst())) : self
    }
}
