import CLibEdit
import Screen

/// What keys beyond letters do in a line, each with a character that libedit takes for it.
///
/// A terminal's own sequence for a key means nothing, or part of it is text, wherever libedit is in the middle of
/// something: in a search, behind a count, among vi's keys, of which Escape is one. One character works in all of
/// these. The characters are control characters of eight bits (C1), which nobody types: ``KeyScanner`` takes
/// them out of what arrives.
enum EditingKey: UInt32, CaseIterable {
    case left = 0x81
    case right
    case up
    case down
    case home = 0x86
    case end
    case delete
    case wordLeft
    case wordRight
    case deleteWord
    case deleteWordBefore
    case olderAlike
    case newerAlike

    /// The character.
    var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) ?? "\u{FFFD}" }

    /// What libedit calls it (editrc(5)).
    private var command: String {
        switch self {
        case .left: "ed-prev-char"
        case .right: "ed-next-char"
        case .up: "ed-prev-history"
        case .down: "ed-next-history"
        case .home: "ed-move-to-beg"
        case .end: "ed-move-to-end"
        case .delete: "ed-delete-next-char"
        case .wordLeft: "ed-prev-word"
        case .wordRight: "em-next-word"
        case .deleteWord: "em-delete-next-word"
        case .deleteWordBefore: "ed-delete-prev-word"
        case .olderAlike: "ed-search-prev-history"
        case .newerAlike: "ed-search-next-history"
        }
    }

    /// What libedit calls it where vi's keys insert: there its own commands stop in front of the last character.
    private var insertingCommand: String {
        switch self {
        case .right: "vi-add"
        case .end: "vi-add-at-eol"
        case .left, .up, .down, .home, .delete, .wordLeft, .wordRight, .deleteWord,
            .deleteWordBefore,
            .olderAlike, .newerAlike:
            command
        }
    }

    /// Binds the characters, among vi's commands too.
    static func bind(_ line: OpaquePointer) {
        let isVi = nofault_has_vi_keys(line) != 0
        for key in allCases {
            _ = nofault_bind(line, String(key.scalar), isVi ? key.insertingCommand : key.command)
            _ = nofault_bind_alternative(line, String(key.scalar), key.command)
        }
    }

    /// Finds what a key does; nil for a key that types, and for one that does nothing in a line.
    init?(_ key: Key) {
        let isByWord = !key.modifiers.isDisjoint(with: [.control, .alt])
        switch key.code {
        case .left: self = isByWord ? .wordLeft : .left
        case .right: self = isByWord ? .wordRight : .right
        case .up: self = .up
        case .down: self = .down
        case .home: self = .home
        case .end: self = .end
        case .delete: self = isByWord ? .deleteWord : .delete
        case .pageUp: self = .olderAlike
        case .pageDown: self = .newerAlike
        case .backspace where isByWord: self = .deleteWordBefore
        case .backspace, .enter, .tab, .escape, .insert, .character: return nil
        }
    }

    /// Whether libedit's own binding of a key does the same, going by what it says of the key's sequence; if not, the
    /// user has given it another meaning.
    func isMeant(by description: String) -> Bool { description.contains(command) }
}
