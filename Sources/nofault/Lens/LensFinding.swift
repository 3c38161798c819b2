import Lens

/// A wording in a file that could be turned round.
struct LensFinding: Hashable {
    /// The file as it was named; `<stdin>` for standard input.
    let file: String
    /// The line, from 1.
    let line: Int
    /// The column of its first character, from 1, in characters.
    let column: Int
    /// The column behind its last character, on the same line; a wording that goes on on the next ends with this.
    let endColumn: Int
    let category: Category
    /// The words.
    let text: String
    /// A question that turns them round.
    let question: String
}

/// What was found in files, by which `--summary` and `--fail` go.
struct LensReport {
    private(set) var findings: [LensFinding] = []
    var sentences = 0
    private var counted: [Category: Int] = [:]

    /// Adds a finding behind the others.
    mutating func add(_ finding: LensFinding) {
        findings.append(finding)
        counted[finding.category, default: 0] += 1
    }

    /// Returns how often a category was found so far.
    func count(_ category: Category) -> Int { counted[category] ?? 0 }

    /// Puts the findings from a number on in the order of their lines.
    mutating func sort(from first: Int) {
        findings[first...].sort { $0.line < $1.line }
    }

    /// The last line of the text form.
    var summary: String {
        let hints = findings.count == 1 ? "1 hint" : "\(findings.count) hints"
        let read = sentences == 1 ? "1 sentence" : "\(sentences) sentences"
        return "\(hints) in \(read)"
    }

    /// How often each category was found, in the order of the categories.
    var counts: [(category: Category, count: Int)] {
        Category.allCases.compactMap { category in
            count(category) > 0 ? (category, count(category)) : nil
        }
    }
}
