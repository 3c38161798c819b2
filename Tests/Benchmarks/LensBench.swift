import Lens
import OperatingSystem
import Prompts

/// Scores the lens on labelled sentences, and measures how fast it reads them.
enum LensBench {
    /// How often a category was found rightly, wrongly, and not at all.
    private struct Score {
        var right = 0
        var wrong = 0
        var missed = 0

        /// Precision and recall, in hundredths; empty without a hint.
        var line: String {
            let found = right + wrong
            let there = right + missed
            let precision = found == 0 ? "  -" : LensBench.share(right, of: found)
            let recall = there == 0 ? "  -" : LensBench.share(right, of: there)
            return
                "precision \(precision)  recall \(recall)  (\(right) right, \(wrong) wrong, \(missed) missed)"
        }
    }

    /// Prints scores and throughput of a file of sentences: a label, a tab, a sentence; `clean` is no hint.
    ///
    /// - Returns: whether the file could be read.
    static func run(_ path: String) -> Bool {
        guard let lens = try? Prompts.builtIn().lens,
            let bytes = try? SmallFile.bytes(of: path, atMost: 1 << 26, followsLink: true)
        else { return false }
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { row in
            let parts = row.split(separator: "\t", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (label: parts[0], text: parts[1]) : nil
        }
        score(lens, rows)
        measure(lens, rows.map(\.text))
        return true
    }

    private static func score(_ lens: Lens, _ rows: [(label: String, text: String)]) {
        var scores: [String: Score] = [:]
        var noise = 0
        for row in rows {
            let found = lens.hints(in: row.text, categories: Set(Category.allCases)).first?
                .category.rawValue
            if found == row.label {
                scores[row.label, default: Score()].right += 1
            } else {
                if let found { scores[found, default: Score()].wrong += 1 }
                scores[row.label, default: Score()].missed += 1
            }
            if row.label == "clean", found != nil { noise += 1 }
        }
        var wordings = Score()
        print("The lens on \(rows.count) sentences")
        for category in Category.allCases {
            let score = scores[category.rawValue] ?? Score()
            print("  \(padded(category.rawValue)) \(score.line)")
            guard Category.wordings.contains(category) else { continue }
            wordings.right += score.right
            wordings.wrong += score.wrong
            wordings.missed += score.missed
        }
        print("  \(padded("six wordings")) \(wordings.line)")
        print("  hints in clean sentences: \(noise) of \(rows.count { $0.label == "clean" })")
    }

    /// Reads the sentences again and again, up to 10 MB, on one core.
    private static func measure(_ lens: Lens, _ texts: [String]) {
        let once = texts.joined(separator: " ") + "\n\n"
        guard !texts.isEmpty else { return }
        var text: [UInt8] = []
        while text.count < 10_000_000 { text += once.utf8 }
        var hints = 0
        let time = ContinuousClock().measure {
            hints = lens.findings(in: ReadableText(text)).hints.count
        }
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let line = ContinuousClock().measure {
            for text in texts { hints += lens.hints(in: text).count }
        }
        let each =
            (Double(line.components.seconds) * 1e6
                + Double(line.components.attoseconds) / 1e12) / Double(texts.count)
        print(
            "  \(tenths(Double(text.count) / 1e6 / seconds)) MB a second; a line takes \(tenths(each)) µs"
        )
    }

    private static func padded(_ name: String) -> String {
        name + String(repeating: " ", count: max(0, 16 - name.count))
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        let percent = (part * 100 + whole / 2) / whole
        return percent == 100 ? "1.00" : "0." + (percent < 10 ? "0" : "") + String(percent)
    }

    private static func tenths(_ value: Double) -> String {
        let number = Int((value * 10).rounded())
        return "\(number / 10).\(number % 10)"
    }
}
