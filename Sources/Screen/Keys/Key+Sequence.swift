// The control sequences that keys send: xterm's ("PC-Style Function Keys", "VT220-Style Function Keys",
// "modifyOtherKeys"), those of rxvt, of the Linux console and of a VT's keypad in application mode, which tmux and
// screen hand on, and those of kitty's keyboard protocol ("CSI u").
extension Key {
    /// Reads the key that a control sequence stands for; nil for reports, for clicks, for keys that are let go, and for
    /// keys that do nothing here.
    ///
    /// - Parameter bytes: the sequence, whole, with a second ESC in front where the terminal tells Alt so.
    package init?(sequence bytes: [UInt8]) {
        var rest = bytes[...]
        guard rest.popFirst() == 0x1B else { return nil }
        var held: Modifiers = []
        if rest.first == 0x1B {
            rest.removeFirst()
            held = .alt
        }
        guard let introducer = rest.popFirst(), let final = rest.popLast(),
            rest.allSatisfy({ (0x30...0x3B).contains($0) })
        else { return nil }
        let fields = rest.split(separator: 0x3B, omittingEmptySubsequences: false).map { field in
            field.split(separator: 0x3A, omittingEmptySubsequences: false).map {
                Int(String(decoding: $0, as: UTF8.self)) ?? 0
            }
        }
        let key: Key?
        switch introducer {
        case UInt8(ascii: "["): key = Key.control(final, fields)
        case UInt8(ascii: "O"): key = Key.single(final, fields)
        default: key = nil
        }
        guard let key else { return nil }
        self.init(key.code, key.modifiers.union(held))
    }

    /// Reads what stands behind `CSI`.
    private static func control(_ final: UInt8, _ fields: [[Int]]) -> Key? {
        let number = fields.first?.first ?? 0
        let modifiers = held(fields.count > 1 ? fields[1] : [])
        switch (final, number) {
        // Names of keys on a keypad of rxvt and of a VT220: Find is where Home is, and Select where End is.
        case (UInt8(ascii: "~"), 27) where fields.count > 2:
            return character(fields[2].first ?? 0, modifiers)
        case (UInt8(ascii: "~"), _):
            return modifiers.flatMap { held in numbered[number].map { Key($0, held) } }
        case (UInt8(ascii: "^"), _): return numbered[number].map { Key($0, .control) }
        case (UInt8(ascii: "$"), _): return numbered[number].map { Key($0, .shift) }
        case (UInt8(ascii: "@"), _) where !fields.isEmpty:
            return numbered[number].map { Key($0, [.control, .shift]) }
        case (UInt8(ascii: "u"), _) where !fields.isEmpty:
            return modifiers.flatMap { kitty(fields, $0) }
        case (UInt8(ascii: "Z"), _): return Key(.tab, .shift)
        case (UInt8(ascii: "a")...UInt8(ascii: "d"), _) where number == 0:
            return lettered[final - 0x20].map { Key($0, .shift) }
        default: return modifiers.flatMap { held in lettered[final].map { Key($0, held) } }
        }
    }

    /// Reads what stands behind `SS3`: a function key, or a key of the keypad in application mode.
    private static func single(_ final: UInt8, _ fields: [[Int]]) -> Key? {
        // Some tell what is held down by a number in front of the letter: `SS3 5 C`, or `SS3 1 ; 5 C`.
        guard let modifiers = held(fields.last ?? []) else { return nil }
        switch final {
        case UInt8(ascii: "M"): return Key(.enter, modifiers)
        case UInt8(ascii: "I"): return Key(.tab, modifiers)
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return lettered[final - 0x20].map { Key($0, .control) }
        // The keypad's letters are those of its signs and digits, 64 further on.
        case UInt8(ascii: "j")...UInt8(ascii: "y"), UInt8(ascii: "X"), UInt8(ascii: " "):
            let sign =
                final == 0x20
                ? final : final == UInt8(ascii: "X") ? UInt8(ascii: "=") : final - 0x40
            return Key(.character(Unicode.Scalar(sign)), modifiers)
        default: return lettered[final].map { Key($0, modifiers) }
        }
    }

    /// Reads a key of kitty's protocol.
    private static func kitty(_ fields: [[Int]], _ modifiers: Modifiers) -> Key? {
        let number = fields[0].first ?? 0
        // The text that the key types, where the terminal tells it.
        if modifiers.isSubset(of: .shift), fields.count > 2, let text = fields[2].first,
            text >= 0x20,
            let scalar = Unicode.Scalar(UInt32(clamping: text))
        {
            return Key(.character(scalar))
        }
        if let code = kittyKeypad[number] { return Key(code, modifiers) }
        if let sign = kittySigns[number] {
            return Key(.character(sign), modifiers.subtracting(.shift))
        }
        let shifted = modifiers.contains(.shift) && fields[0].count > 1 ? fields[0][1] : 0
        return character(shifted > 0 ? shifted : number, modifiers)
    }

    /// Returns the key of a code point, with what is held down.
    private static func character(_ number: Int, _ modifiers: Modifiers?) -> Key? {
        guard let modifiers, let scalar = Unicode.Scalar(UInt32(clamping: number)) else {
            return nil
        }
        switch number {
        case 13: return Key(.enter, modifiers)
        case 9: return Key(.tab, modifiers)
        case 8, 127: return Key(.backspace, modifiers)
        case 27: return Key(.escape, modifiers)
        // Numbers of keys without a character, in a plane that has none of its own.
        case 0..<0x20, 0x80..<0xA0, 57_344...63_743: return nil
        default: break
        }
        guard modifiers.contains(.shift) else { return Key(.character(scalar), modifiers) }
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        let shown = upper.count == 1 ? upper.first ?? scalar : scalar
        return Key(.character(shown), modifiers.subtracting(.shift))
    }

    /// Reads what is held down: one more than the sum of its bits, and perhaps a second number, which is 3 where
    /// the key is let go.
    ///
    /// - Returns: nil where it is let go. Keys other than Shift, Alt and Control are left out; Meta is Alt.
    private static func held(_ field: [Int]) -> Modifiers? {
        if field.count > 1, field[1] == 3 { return nil }
        let bits = max(0, (field.first ?? 1) - 1)
        var modifiers = Modifiers(rawValue: bits & 7)
        if bits & 32 != 0 { modifiers.insert(.alt) }
        return modifiers
    }

    /// The last letters of keys, behind `CSI` and `SS3` alike.
    private static let lettered: [UInt8: Code] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
        UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    ]

    /// The numbers of keys in front of `~`.
    private static let numbered: [Int: Code] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]

    /// The keypad's keys in kitty's protocol.
    private static let kittyKeypad: [Int: Code] = [
        57_414: .enter, 57_417: .left, 57_418: .right, 57_419: .up, 57_420: .down, 57_421: .pageUp,
        57_422: .pageDown, 57_423: .home, 57_424: .end, 57_425: .insert, 57_426: .delete,
    ]

    /// The keypad's digits and signs in kitty's protocol.
    private static let kittySigns: [Int: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip(57_399..., "0123456789./*-+".unicodeScalars).map { ($0, $1) }
            + [(57_415, "="), (57_416, ",")])
}
