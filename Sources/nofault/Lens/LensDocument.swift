import Lens
import Shell
import WriteUp

extension LensReport {
    /// The findings as a document of nofault's own.
    var json: String {
        let document: DocumentValue = [
            "version": .number(1),
            "sentences": .number(sentences),
            "hints": .list(
                findings.map { finding in
                    [
                        "file": .text(finding.file), "line": .number(finding.line),
                        "column": .number(finding.column),
                        "endColumn": .number(finding.endColumn),
                        "category": .text(finding.category.rawValue),
                        "text": .text(finding.text), "question": .text(finding.question),
                    ]
                }),
        ]
        return document.json
    }

    /// The findings as SARIF 2.1.0 (OASIS, 2020), for a forge that shows them beside the lines.
    ///
    /// Columns count characters (§3.14.19: `columnKind`); a hint is a note, never a warning (§3.27.10).
    func sarif(describing questions: (Category) -> String) -> String {
        let rules = Category.allCases.map { category -> DocumentValue in
            [
                "id": .text(category.rawValue),
                "shortDescription": ["text": .text(category.summary)],
                "help": ["text": .text(questions(category))],
                "defaultConfiguration": ["level": .text("note")],
            ]
        }
        let results = findings.map { finding -> DocumentValue in
            [
                "ruleId": .text(finding.category.rawValue),
                "ruleIndex": .number(Category.allCases.firstIndex(of: finding.category) ?? 0),
                "level": .text("note"),
                "message": ["text": .text("\"\(finding.text)\": \(finding.question)")],
                "locations": .list([
                    [
                        "physicalLocation": [
                            "artifactLocation": ["uri": .text(LensReport.uri(of: finding.file))],
                            "region": [
                                "startLine": .number(finding.line),
                                "startColumn": .number(finding.column),
                                "endColumn": .number(finding.endColumn),
                            ],
                        ]
                    ]
                ]),
            ]
        }
        let document: DocumentValue = [
            "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
            "version": .text("2.1.0"),
            "runs": .list([
                [
                    "tool": [
                        "driver": [
                            "name": .text("nofault lens"), "version": .text(Tool.version),
                            "rules": .list(rules),
                        ]
                    ],
                    "columnKind": .text("unicodeCodePoints"),
                    "results": .list(results),
                ]
            ]),
        ]
        return document.json
    }

    /// A path as a relative reference (RFC 3986 §4.2): what isn't allowed in one is written by its bytes.
    private static func uri(of path: String) -> String {
        path.utf8.reduce(into: "") { text, byte in
            let isPlain =
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                || "-._~/".utf8.contains(byte)
            if isPlain {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.utf8.count == 1 ? "0" + digits : digits)
            }
        }
    }
}

extension Category {
    /// What the category is about, in one sentence.
    var summary: String {
        switch self {
        case .counterfactual: "What somebody didn't do, should or could have done."
        case .hindsight: "What can be seen only because the end is known."
        case .judgement: "A word about a person or their work."
        case .humanError: "A slip or a state of a person as the cause."
        case .blame: "Who it was, and whose fault."
        case .carefulMemo: "A remedy that asks people to care, to remember or to obey."
        case .vagueOwner: "Work that no single person owns."
        case .vagueDate: "Work without a day."
        }
    }
}
