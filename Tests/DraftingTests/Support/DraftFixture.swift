import CommandLanguage
import Foundation

@testable import Drafting

/// An input of a kind, with the options of its run and what has to come of it.
///
/// A file of fixtures holds several, each as
///
/// ```
/// === what is ugly about it --zone Europe/Oslo --date 2026-05-01
/// the input, line by line
/// --- rows
/// the lines of the draft, comments left out
/// --- left 2                 how many are left out
/// --- asks date zone         what is asked for without the options
/// --- says is earlier than   what the refusal says
/// --- warns have no time     what the engineer is told although there is a draft
/// --- never hunter2          what must not be anywhere in the draft
/// ```
struct DraftFixture: Sendable, CustomStringConvertible {
    let file: String
    let title: String
    let arguments: [String]
    let input: String
    /// The lines of the draft; nil where there is to be none.
    private(set) var rows: [String]?
    private(set) var left: Int?
    private(set) var asks: Set<DraftProblem.Question> = []
    private(set) var says: String?
    private(set) var warns: String?
    private(set) var never: [String] = []

    var description: String { "\(file): \(title)" }

    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures")
    }

    /// All fixtures, in the order of the files' names.
    static let all: [DraftFixture] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { file in
            let text =
                (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
            return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map {
                DraftFixture(file, $0)
            }
        }
    }()

    private init(_ file: String, _ section: String) {
        self.file = file
        var lines = section.components(separatedBy: "\n")
        if lines.last?.isEmpty == true { lines.removeLast() }
        let head = lines.removeFirst()
        let options = head.range(of: " --")
        title = options.map { String(head[..<$0.lowerBound]) } ?? head
        arguments =
            options.map { head[$0.lowerBound...].split(separator: " ").map(String.init) } ?? []
        let end =
            lines.firstIndex { $0.hasPrefix("--- rows") || Self.isVerdict($0) } ?? lines.endIndex
        input = lines[..<end].map { $0 + "\n" }.joined()
        for line in lines[end...] {
            if line == "--- rows" {
                rows = []
            } else if line.hasPrefix("--- left ") {
                left = Int(line.dropFirst(9))
            } else if line.hasPrefix("--- asks ") {
                asks = Set(
                    line.dropFirst(9).split(separator: " ").compactMap {
                        .init(rawValue: String($0))
                    })
            } else if line.hasPrefix("--- says ") {
                says = String(line.dropFirst(9))
            } else if line.hasPrefix("--- warns ") {
                warns = String(line.dropFirst(10))
            } else if line.hasPrefix("--- never ") {
                never.append(String(line.dropFirst(10)))
            } else {
                rows?.append(line)
            }
        }
    }

    private static func isVerdict(_ line: String) -> Bool {
        ["--- left ", "--- asks ", "--- says ", "--- warns ", "--- never "].contains {
            line.hasPrefix($0)
        }
    }

    /// Drafts the input.
    func draft(with arguments: [String]) throws(DraftProblems) -> Draft {
        try Draft([DraftSource(name: "input", bytes: Array(input.utf8))], Self.options(arguments))
    }

    /// Reads options as the command line does.
    static func options(_ arguments: [String]) -> DraftOptions {
        var options = DraftOptions()
        for (name, value) in zip(arguments, arguments.dropFirst()) {
            switch name {
            case "--zone": options.zone = try? ZoneRules(value)
            case "--date":
                if case .date(let date)? = DraftOptions.time(value)?.day { options.date = date }
            case "--copied": options.copied = DraftOptions.Copied(value)
            case "--kind": options.kind = value
            case "--from": options.from = DraftOptions.Bound(value)
            case "--to": options.to = DraftOptions.Bound(value)
            case "--keep":
                options.kept = Set(
                    value.split(separator: ",").compactMap { .init(rawValue: String($0)) })
            default: break
            }
        }
        return options
    }
}

extension Draft {
    /// The lines that record something.
    var rows: [String] {
        script.split(separator: "\n").map(String.init).filter {
            !$0.hasPrefix("#") && !$0.hasPrefix("zone ")
        }
    }
}
