import PostMortem
import Prompts

/// The foot of a sheet: what is not on it, by id, and the command that shows it; who took part; the journal.
struct OmittedItems {
    private let words: PageFoot
    private let phrases: PagePhrases
    /// Every item in the order of the page, those of the board by kind and number.
    private let items: [(kind: ItemID.Kind, numbers: [Int])]
    private let others: [PaperKey]
    private let rules: [PaperKey]

    /// Prepares the foot of a page.
    init(of page: Page, _ sections: [PaperSection]) {
        words = PageFoot(of: page)
        phrases = page.phrases
        let keys = sections.flatMap(\.items).map(\.key)
        let ids = keys.compactMap { key -> ItemID? in
            if case .item(let id) = key, id != .problem { id } else { nil }
        }
        items = Dictionary(grouping: ids, by: \.kind)
            .map { (kind: $0.key, numbers: $0.value.map(\.number).sorted()) }
            .sorted { OmittedItems.order($0.kind) < OmittedItems.order($1.kind) }
        others = keys.filter { key in
            switch key {
            case .milestone, .recurrence: true
            case .item(let id): id == .problem
            case .rule, .line: false
            }
        }
        rules = keys.filter { if case .rule = $0 { true } else { false } }
    }

    /// Returns what is not on a sheet, as `T1–T3, W4 and two rules set aside`; nil where all is there.
    func text(keeping kept: Set<PaperKey>) -> String? {
        var parts = items.flatMap { kind, numbers in
            names(
                of: numbers.map { ($0, kept.contains(.item(ItemID(kind, $0) ?? .problem))) }, kind)
        }
        parts += others.filter { !kept.contains($0) }.map { key in
            switch key {
            case .milestone(.started): phrases(.whenStarted)
            case .milestone(.detected): phrases(.whenDetected)
            case .milestone(.mitigated): phrases(.whenMitigated)
            case .milestone(.resolved): phrases(.whenResolved)
            case .recurrence: phrases(.earlierOccurrences)
            case .item, .rule, .line: phrases(.theProblem)
            }
        }
        let count = rules.count { !kept.contains($0) }
        if count > 0 {
            parts.append(
                phrases(count == 1 ? .oneRule : .severalRules, [.count: phrases.number(count)]))
        }
        return parts.isEmpty ? nil : phrases.list(parts)
    }

    /// Returns the foot's height on a sheet.
    func height(keeping kept: Set<PaperKey>) -> Double {
        words.height(leftOut: text(keeping: kept))
    }

    /// Returns the ids of one kind that are left out, neighbours as `T1–T3`; where that is longer than naming those
    /// that are there, as `T1–T40 but T3 and T9`.
    private func names(of numbers: [(number: Int, isKept: Bool)], _ kind: ItemID.Kind)
        -> [String]
    {
        var ranges: [(first: Int, last: Int)] = []
        var isOpen = false
        for (number, isKept) in numbers {
            if isKept {
                isOpen = false
            } else if isOpen {
                ranges[ranges.count - 1].last = number
            } else {
                ranges.append((number, number))
                isOpen = true
            }
        }
        func name(_ number: Int) -> String { ItemID(kind, number)?.description ?? "" }
        let keptNumbers = numbers.filter(\.isKept).map(\.number)
        if ranges.count > keptNumbers.count + 2, let first = ranges.first, let last = ranges.last {
            let kept = keptNumbers.filter { $0 > first.first && $0 < last.last }.map(name)
            let whole = "\(name(first.first))–\(name(last.last))"
            return [phrases(.allBut, [.text: whole, .ids: phrases.list(kept)])]
        }
        return ranges.map {
            $0.first == $0.last ? name($0.first) : "\(name($0.first))–\(name($0.last))"
        }
    }

    private static func order(_ kind: ItemID.Kind) -> Int {
        switch kind {
        case .entry: 0
        case .why: 1
        case .factor: 2
        case .action: 3
        case .question: 4
        case .idea: 5
        }
    }
}
