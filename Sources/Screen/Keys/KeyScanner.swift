/// Takes apart what a terminal sends, so that no part of a control sequence is ever taken for typed text.
///
/// Sequences are those of ECMA-48 §5.4 and §5.6 and of xterm ("XTerm Control Sequences"): `CSI`, `SS3`, the
/// strings `OSC`, `DCS`, `APC`, `PM` and `SOS`, mouse reports in the forms of X10, SGR and urxvt, the keys of
/// rxvt and of the Linux console, which aren't in the standard's form, and the marks of a paste. Each may come
/// in pieces. NUL, which Ctrl-Space sends, is no key.
///
/// ESC is a key, and begins all the others. What tells them apart is time: ``patience`` says how long to wait for
/// the next byte, and ``expire()`` what it means that none came.
package struct KeyScanner: Sendable {
    /// What stands in front of a paste, and what behind it (xterm, "Bracketed Paste Mode").
    package static let pasteStart = Array("\u{1B}[200~".utf8)
    package static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// How long ESC may be the start of something: what terminals send at once arrives nearly together.
    package static let escapePatience = Duration.milliseconds(100)
    /// How long the rest of a sequence may take, over a network that is slow.
    package static let sequencePatience = Duration.seconds(1)
    /// How soon after its beginning a string goes on that no terminal is known to send.
    package static let stringPatience = Duration.milliseconds(20)
    /// How long after Escape a `[` may still be the rest of a sequence that came in pieces.
    package static let latePatience = Duration.milliseconds(500)

    private enum State: Hashable {
        case ground
        /// After ESC, or after two of them.
        case escape, escapes
        /// After an Escape that was handed on.
        case released
        /// After `ESC [`, or `ESC O`; `isLate` after an Escape that was handed on.
        case control(isLate: Bool), single(isLate: Bool)
        /// After `ESC [ [`, as the Linux console's F1 to F5 begin.
        case console
        /// In a string, perhaps behind an ESC that may end it.
        case string, stringEscape
        /// In the coordinates of a click, so many of which are missing.
        case mouse(Int)
        /// Between the marks of a paste.
        case paste
        /// After C2, which begins a control character of eight bits in UTF-8.
        case leadByte
    }

    /// Longer than any sequence that means something; more is passed over.
    private static let longest = 4096

    private var state = State.ground
    /// The bytes of the sequence, or of the paste, so far.
    private var held: [UInt8] = []
    /// How many of these introduce it.
    private var introduced = 0
    private var released: ContinuousClock.Instant?
    /// Whether the sequence began with a control character of eight bits, which no key sends.
    private var isEightBit = false

    /// Creates a scanner in front of the first byte.
    package init() {}

    /// Whether a paste has begun and not ended.
    package var isInPaste: Bool { state == .paste }

    /// Whether Escape was pressed, or begins what comes next.
    package var isBehindEscape: Bool { state == .escape || state == .escapes }

    /// How long to wait for the next byte; nil for as long as it takes.
    package var patience: Duration? {
        switch state {
        case .ground, .released, .paste: nil
        case .escape, .escapes, .leadByte: Self.escapePatience
        case .control(let isLate), .single(let isLate):
            isLate ? Self.escapePatience : Self.sequencePatience
        // An introducer alone is a key with Alt.
        case .string where held.count == 2:
            Self.isSent(held[1]) ? Self.escapePatience : Self.stringPatience
        case .string: Self.sequencePatience
        case .mouse(0): Self.escapePatience
        case .stringEscape, .mouse, .console: Self.sequencePatience
        }
    }

    /// Takes the next byte.
    ///
    /// - Parameters:
    ///   - byte: the byte.
    ///   - now: the time.
    /// - Returns: the strokes that it completes; none while one goes on, and for what is no key.
    package mutating func feed(
        _ byte: UInt8, at now: ContinuousClock.Instant = .now
    ) -> [Stroke] {
        switch state {
        case .ground: return begin(byte)
        case .leadByte:
            state = .ground
            guard (0x80...0x9F).contains(byte) else { return [.byte(0xC2)] + begin(byte) }
            return feedEscaped(byte - 0x40, isC1: true)
        case .escape:
            guard byte != 0x1B else {
                held.append(byte)
                state = .escapes
                return []
            }
            return feedEscaped(byte)
        case .escapes:
            // Alt with a key that sends a sequence; two times Escape otherwise.
            guard byte == 0x5B || byte == 0x4F else {
                if byte == 0x1B { return [.escape] }
                held = [0x1B]
                return [.escape] + feedEscaped(byte)
            }
            return feedEscaped(byte)
        case .released:
            state = .ground
            let isLate = released.map { now - $0 < Self.latePatience } ?? false
            guard isLate, byte == 0x5B || byte == 0x4F else { return begin(byte) }
            (held, introduced) = ([0x1B, byte], 2)
            state = byte == 0x5B ? .control(isLate: true) : .single(isLate: true)
            return []
        case .control: return feedControl(byte)
        case .single: return feedSingle(byte)
        case .console: return (0x20...0x7E).contains(byte) ? finish(with: byte) : abandon(for: byte)
        case .string, .stringEscape: return feedString(byte)
        case .mouse(let missing): return feedMouse(byte, missing)
        case .paste:
            held.append(byte)
            guard byte == Self.pasteEnd.last, held.suffix(6).elementsEqual(Self.pasteEnd) else {
                return []
            }
            let pasted = Array(held.dropLast(Self.pasteEnd.count))
            reset()
            return [.paste(pasted)]
        }
    }

    /// Says what it means that no further byte came in time.
    ///
    /// - Parameter now: the time.
    /// - Returns: the strokes that the bytes so far are after all; a sequence that stays without its end is none.
    package mutating func expire(at now: ContinuousClock.Instant = .now) -> [Stroke] {
        defer { held = state == .paste ? held : [] }
        switch state {
        case .ground, .released, .paste: return []
        case .leadByte:
            state = .ground
            return [.byte(0xC2)]
        case .escape, .escapes:
            let count = held.count
            (state, released) = (.released, now)
            return Array(repeating: .escape, count: count)
        case .control(isLate: true), .single(isLate: true):
            // Somebody typed it, a while after Escape.
            let typed = held.dropFirst().map { Stroke.byte($0) }
            state = .ground
            return typed
        case .string where held.count == 2:
            let key = held[1]
            state = .ground
            return [.alt(key)]
        case .control, .single, .console, .string, .stringEscape, .mouse:
            state = .ground
            return []
        }
    }

    // MARK: States

    private mutating func reset() { (state, held) = (.ground, []) }

    private mutating func begin(_ byte: UInt8) -> [Stroke] {
        switch byte {
        case 0x00: return []
        case 0x1B: (state, held) = (.escape, [byte])
        case 0xC2: state = .leadByte
        default: return [.byte(byte)]
        }
        return []
    }

    /// Takes the byte behind ESC.
    ///
    /// - Parameters:
    ///   - byte: the byte.
    ///   - isC1: whether both came as one control character of eight bits.
    /// - Returns: the strokes that it completes.
    private mutating func feedEscaped(_ byte: UInt8, isC1: Bool = false) -> [Stroke] {
        if isC1 { held = [0x1B] }
        isEightBit = isC1
        held.append(byte)
        introduced = held.count
        switch byte {
        case 0x5B: state = .control(isLate: false)
        case 0x4F: state = .single(isLate: false)
        case 0x5D, 0x50, 0x5F, 0x5E, 0x58: state = .string
        default:
            reset()
            // No key sends the other control characters of eight bits, nor NUL.
            return isC1 || byte == 0 ? [] : [.alt(byte)]
        }
        return []
    }

    /// Gives up a sequence that another byte can't belong to, and begins anew with that.
    private mutating func abandon(for byte: UInt8) -> [Stroke] {
        reset()
        // CAN and SUB end a sequence, and are no keys there (ECMA-48 §8.3.148, ISO 6429).
        return byte == 0x18 || byte == 0x1A ? [] : begin(byte)
    }

    private mutating func feedControl(_ byte: UInt8) -> [Stroke] {
        let parameters = held[introduced...]
        switch byte {
        case 0x24 where !parameters.isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }:
            // rxvt ends a key with Shift by a byte that the standard has in the middle.
            return finish(with: byte)
        case 0x20...0x3F:
            if held.count < Self.longest { held.append(byte) }
            return []
        case 0x5B where parameters.isEmpty:
            held.append(byte)
            state = .console
            return []
        case 0x4D where parameters.isEmpty:
            state = .mouse(3)
            return []
        case 0x7E where held + [byte] == Self.pasteStart:
            (state, held) = (.paste, [])
            return []
        case 0x40...0x7E: return finish(with: byte)
        default: return abandon(for: byte)
        }
    }

    private mutating func feedSingle(_ byte: UInt8) -> [Stroke] {
        switch byte {
        case 0x30...0x3B where held.count < 16:
            held.append(byte)
            return []
        case 0x20...0x7E: return finish(with: byte)
        default: return abandon(for: byte)
        }
    }

    /// Whether terminals are known to send strings that a byte behind ESC begins: OSC, DCS and APC, but neither PM nor SOS.
    private static func isSent(_ introducer: UInt8) -> Bool {
        introducer != 0x5E && introducer != 0x58
    }

    /// Whether a string that terminals send can begin with a byte; else somebody pressed Alt with a letter, and types on.
    ///
    /// OSC begins with a number, or with the letter of a title that was asked for; DCS with a parameter or a sign; APC with
    /// the G of Kitty's pictures.
    private static func canBegin(_ introducer: UInt8, with byte: UInt8) -> Bool {
        switch introducer {
        case 0x5D: (0x30...0x39).contains(byte) || "lLI".utf8.contains(byte)
        case 0x50: (0x21...0x3F).contains(byte)
        case 0x5F: byte == UInt8(ascii: "G")
        default: true
        }
    }

    /// Takes a byte of a string, which ends with `ESC \` or BEL; any other control character breaks it off.
    private mutating func feedString(_ byte: UInt8) -> [Stroke] {
        if held.count == 2, state == .string, !isEightBit, byte >= 0x20, byte != 0x7F,
            !Self.canBegin(held[1], with: byte)
        {
            let key = held[1]
            reset()
            return [.alt(key)] + begin(byte)
        }
        switch byte {
        case 0x5C where state == .stringEscape, 0x07 where state == .string, 0x9C:
            // 9C is a part of many characters in UTF-8, and the end only behind C2.
            if byte == 0x9C, held.last != 0xC2 { break }
            reset()
            return []
        case _ where state == .stringEscape:
            held = [0x1B]
            return feedEscaped(byte)
        case 0x1B:
            state = .stringEscape
            return []
        case 0x00...0x1F, 0x7F: return abandon(for: byte)
        default: break
        }
        // The last byte tells the end; the others are not looked at.
        if held.count < 3 { held.append(byte) } else { held[2] = byte }
        return []
    }

    /// Takes a byte of a click's place.
    ///
    /// In xterm's mode 1005 it is a character of UTF-8.
    private mutating func feedMouse(_ byte: UInt8, _ missing: Int) -> [Stroke] {
        let leads = 0xC2...0xDF as ClosedRange<UInt8>
        let continues = (0x80...0xBF).contains(byte) && held.last.map(leads.contains) == true
        if missing == 0, !continues {
            reset()
            return begin(byte)
        }
        guard byte >= 0x20 else { return abandon(for: byte) }
        held.append(byte)
        let left = continues ? missing : missing - 1
        state = .mouse(left)
        // A last byte that could lead a character of two has the second one behind it, or it has none.
        if left == 0, continues || !leads.contains(byte) { reset() }
        return []
    }

    private mutating func finish(with byte: UInt8? = nil) -> [Stroke] {
        let bytes = held + (byte.map { [$0] } ?? [])
        reset()
        return [.sequence(bytes)]
    }
}
