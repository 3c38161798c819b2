package import PostMortem

/// Ids as a journal writes them: a letter and a decimal number.
package enum ItemCoding {
    /// Returns the id that bytes spell in full, or nil where they are none.
    ///
    /// It takes what `ItemID(_:)` takes of text, without making a text of it.
    package static func id(_ bytes: ArraySlice<UInt8>) -> ItemID? { id(bytes.span) }

    static func id(_ bytes: Span<UInt8>) -> ItemID? {
        guard (2...7).contains(bytes.count), let kind = kind(bytes[0]),
            bytes.count == 2 || bytes[1] != UInt8(ascii: "0")
        else { return nil }
        var number = 0
        for place in 1..<bytes.count {
            guard FlatScanner.isDigit(bytes[place]) else { return nil }
            number = number * 10 + Int(bytes[place] - UInt8(ascii: "0"))
        }
        return ItemID(kind, number)
    }

    private static func kind(_ letter: UInt8) -> ItemID.Kind? {
        switch letter {
        case UInt8(ascii: "T"), UInt8(ascii: "t"): .entry
        case UInt8(ascii: "Q"), UInt8(ascii: "q"): .question
        case UInt8(ascii: "W"), UInt8(ascii: "w"): .why
        case UInt8(ascii: "F"), UInt8(ascii: "f"): .factor
        case UInt8(ascii: "I"), UInt8(ascii: "i"): .idea
        case UInt8(ascii: "A"), UInt8(ascii: "a"): .action
        default: nil
        }
    }
}
