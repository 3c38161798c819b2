import CLibEdit
import Screen

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// From what the terminal sends to the characters that libedit gets. A sequence is bound by the user, or is a key
// that we know, or is passed over whole: no part of it is ever typed.
extension LineEditor {
    /// Takes a stroke: what it types is put into `pending.typed`.
    func take(_ stroke: Stroke) {
        if case .escape = stroke, waitsBehindEscape {
            // Among emacs's keys it has no meaning of its own, and makes the next one another.
            pending.isBehindEscape = true
            return
        }
        let isBehindEscape = pending.isBehindEscape
        pending.isBehindEscape = false
        switch stroke {
        case .byte(let byte):
            if isBehindEscape, byte < 0x80 { take(.alt(byte)) } else { decode(byte) }
        case .escape:
            if !isQuoting { pending.typed.append("\u{1B}") }
        case .alt(let byte):
            // There is nothing that Alt with another letter could be bound to.
            guard byte < 0x80 else { return decode(byte) }
            guard !isQuoting else { return }
            guard byte != 0x0D && byte != 0x0A else { return decode(byte) }
            // A search ends with Escape, which counts for nothing else.
            if isInSearch { pending.typed.append("\u{1B}") }
            pending.typed += ["\u{1B}", Unicode.Scalar(byte)]
        case .sequence(let bytes):
            take(sequence: bytes)
        case .paste(let bytes):
            take(Paste(bytes))
        }
    }

    private func take(sequence bytes: [UInt8]) {
        guard !isQuoting else { return }
        let key = Key(sequence: bytes)
        let editing = key.flatMap { EditingKey($0) }
        if !isInSearch, !isInQuestion, let meaning = meaning(of: bytes),
            editing?.isMeant(by: meaning) != true
        {
            pending.typed += String(decoding: bytes, as: UTF8.self).unicodeScalars
        } else if let editing {
            // libedit's own questions, such as what vi's / looks for, take characters and nothing else.
            guard !isInQuestion else { return }
            pending.typed.append(editing.scalar)
            // Among vi's keys libedit puts the caret at the beginning of a line of the history.
            if let line, nofault_has_vi_keys(line) != 0, editing == .up || editing == .down {
                pending.typed.append(EditingKey.end.scalar)
            }
        } else if let key {
            type(key)
        }
    }

    /// Types a key that terminals send as a sequence: on a keypad, or in a protocol that tells more of keys.
    private func type(_ key: Key) {
        switch key.code {
        case .enter: decode(0x0D)
        case .tab: decode(0x09)
        case .backspace: decode(0x7F)
        case .escape: take(.escape)
        case .character(let scalar) where key.modifiers.contains(.control):
            control(scalar, isAlt: key.modifiers.contains(.alt))
        case .character(let scalar) where key.modifiers.contains(.alt):
            take(scalar.isASCII ? .alt(UInt8(scalar.value)) : .byte(0))
        case .character(let scalar):
            append(scalar)
        case .up, .down, .left, .right, .home, .end, .insert, .delete, .pageUp, .pageDown: break
        }
    }

    /// Types a letter with Control; those that the driver would take send their signals.
    private func control(_ scalar: Unicode.Scalar, isAlt: Bool) {
        guard scalar.isASCII else { return }
        let byte = UInt8(scalar.value)
        switch byte {
        case UInt8(ascii: "c"): kill(getpid(), SIGINT)
        case UInt8(ascii: "z"): kill(getpid(), SIGTSTP)
        case UInt8(ascii: "\\"): kill(getpid(), SIGQUIT)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "["),
            UInt8(ascii: "]")...UInt8(ascii: "_"):
            take(
                isAlt ? .alt(byte & 0x1F) : byte == UInt8(ascii: "[") ? .escape : .byte(byte & 0x1F)
            )
        default: break
        }
    }

    private func decode(_ byte: UInt8) {
        switch pending.decoder.feed(byte) {
        case .scalar(let scalar): append(scalar)
        case .incomplete: break
        case .invalid(let again):
            pending.sawInvalidBytes = true
            pending.typed.append("\u{FFFD}")
            if again { decode(byte) }
        }
    }

    /// Types a character; behind `^V` no control character, for none belongs into a line.
    private func append(_ scalar: Unicode.Scalar) {
        let isControl = scalar.properties.generalCategory == .control
        guard !isControl || scalar.value < 0x80 && scalar.value != 0 && !isQuoting else { return }
        pending.typed.append(scalar)
    }

    // MARK: What libedit is in the middle of

    /// Whether ESC is the beginning of the next key rather than a key, as it is among emacs's keys.
    var waitsBehindEscape: Bool {
        guard let line else { return false }
        return nofault_has_vi_keys(line) == 0 && !isQuoting && !isInSearch && !isInQuestion
    }

    /// Whether libedit takes the next character as it is: it has turned off the keys that send signals.
    private var isQuoting: Bool {
        TerminalModes(of: keyboard.descriptor)?.sendsSignals == false
    }

    /// Whether libedit looks for lines as somebody types: it shows what for in a row below.
    private var isInSearch: Bool {
        rowBelow.map { $0.starts(with: "bck") || $0.starts(with: "fwd") } ?? false
    }

    /// Whether libedit asks for a text in a row below, of which it takes characters only.
    private var isInQuestion: Bool { rowBelow != nil && !isInSearch }

    /// The row that libedit shows below the line, without its beginning; nil where there is none.
    private var rowBelow: String? {
        let (before, after) = textAroundCursor()
        let text = before + after
        return text.lastIndex(of: "\n").map { Self.text(text[text.index(after: $0)...]) }
    }

    /// Asks libedit what a sequence is bound to.
    ///
    /// - Returns: its own description; nil where the sequence is bound to nothing.
    private func meaning(of bytes: [UInt8]) -> String? {
        if let known = meanings[bytes] { return known }
        guard let line, let silence, bytes.count <= 16, bytes.allSatisfy({ $0 < 0x7F }) else {
            return nil
        }
        // Letters and digits stand for themselves only without a backslash, and all else only with one.
        let key = bytes.map { byte -> String in
            let scalar = Unicode.Scalar(byte)
            if byte == 0x1B { return "\\e" }
            return scalar.properties.isAlphabetic || (0x30...0x39).contains(byte)
                ? "\(scalar)" : "\\\(scalar)"
        }.joined()
        let description = nofault_describe_binding(
            line, key, streams.output, streams.errors, silence)
        defer { free(description) }
        let meaning = description.map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        meanings[bytes] = .some(meaning)
        return meaning
    }
}
