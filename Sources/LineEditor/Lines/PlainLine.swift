import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A line that is typed where nothing can be drawn: it grows at its end, and is rubbed out there.
struct PlainLine {
    /// What a key does to the line.
    enum Step: Equatable {
        case goOn
        case entered
        case endOfInput
        /// Something was pasted, with the marks of a paste around it.
        case pasted([UInt8])
    }

    /// The bytes typed so far, of which some may not be UTF-8.
    var bytes: [UInt8] = []
    let prompt: String
    /// The modes in which the terminal was found, which tell the keys that rub out.
    let modes: TerminalModes
    /// The width of the screen; nil where it isn't known.
    let columns: Int?
    let print: (String) -> Void
    private var decoder = UTF8Decoder()

    init(prompt: String, modes: TerminalModes, columns: Int?, print: @escaping (String) -> Void) {
        self.prompt = prompt
        self.modes = modes
        self.columns = columns
        self.print = print
    }

    /// Prints the prompt and what was typed, as at the beginning and after a stop.
    func show() {
        print(prompt + (modes.echoes ? UTF8Decoder.decode(bytes).text : ""))
    }

    /// Does what a key does; whatever isn't text, or rubs it out, does nothing.
    mutating func take(_ stroke: Stroke) -> Step {
        switch stroke {
        case .byte(let byte): return take(byte)
        case .escape, .alt: return .goOn
        case .paste(let bytes): return .pasted(bytes)
        case .sequence(let bytes):
            guard let key = Key(sequence: bytes), key.modifiers.isEmpty else { return .goOn }
            switch key.code {
            case .enter: return take(0x0A)
            case .backspace: return take(0x7F)
            case .tab: return take(0x09)
            case .character(let scalar):
                type(String(scalar))
                return .goOn
            case .up, .down, .left, .right, .home, .end, .insert, .delete, .pageUp, .pageDown,
                .escape:
                return .goOn
            }
        }
    }

    /// Puts a text behind what was typed.
    mutating func type(_ text: String) {
        for byte in text.utf8 where byte >= 0x20 && byte != 0x7F { append(byte) }
    }

    private mutating func take(_ byte: UInt8) -> Step {
        switch byte {
        case 0x0A, 0x0D:
            echo("\n")
            return .entered
        case 0x09: append(0x20)
        case 0x7F, 0x08, modes.key(Int32(VERASE)): rubOutCharacter()
        case 0x15, modes.key(Int32(VKILL)): rubOut(to: 0)
        case 0x17, modes.key(Int32(VWERASE)): rubOutWord()
        case 0x04, modes.key(Int32(VEOF)): return bytes.isEmpty ? .endOfInput : .goOn
        case 0x00..<0x20: break
        default: append(byte)
        }
        return .goOn
    }

    private func echo(_ text: String) {
        if modes.echoes { print(text) }
    }

    private mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        switch decoder.feed(byte) {
        case .scalar(let scalar): echo(String(scalar))
        case .incomplete: break
        case .invalid(let again):
            echo("\u{FFFD}")
            guard again, case .scalar(let scalar) = decoder.feed(byte) else { return }
            echo(String(scalar))
        }
    }

    /// Takes the last character off, with the marks that are drawn over it.
    private mutating func rubOutCharacter() {
        var rest = bytes
        var isMark = true
        while isMark, !rest.isEmpty {
            let last = UTF8Decoder.decode(rest).text.unicodeScalars.last
            isMark = last?.properties.generalCategory == .nonspacingMark
            while let byte = rest.popLast(), byte & 0xC0 == 0x80, !rest.isEmpty {}
        }
        rubOut(to: rest.count)
    }

    /// Takes the last word off, and the spaces behind it.
    private mutating func rubOutWord() {
        let word = bytes.lastIndex { $0 != 0x20 } ?? bytes.startIndex
        rubOut(to: bytes[..<word].lastIndex(of: 0x20).map { $0 + 1 } ?? 0)
    }

    /// Takes off all but the first bytes.
    private mutating func rubOut(to count: Int) {
        guard count < bytes.count else { return }
        let before = width
        bytes.removeSubrange(count...)
        decoder = UTF8Decoder()
        let after = width
        // A caret can't go back to the row above.
        if let columns, columns > 0, (before - 1) / columns != max(0, after - 1) / columns {
            echo("\n")
            show()
        } else {
            echo(String(repeating: "\u{8} \u{8}", count: before - after))
        }
    }

    private var width: Int {
        ColumnWidth.of(prompt) + ColumnWidth.of(UTF8Decoder.decode(bytes).text)
    }
}
