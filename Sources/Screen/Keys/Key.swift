/// A key, whatever the terminal sends for it.
package struct Key: Hashable, Sendable {
    /// Which key it is.
    package enum Code: Hashable, Sendable {
        case up, down, left, right, home, end, insert, delete, pageUp, pageDown
        case enter, tab, backspace, escape
        /// A key of a letter, a digit or a sign, as it is shown.
        case character(Unicode.Scalar)
    }

    /// The keys that are held down with another one.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)
    }

    /// Which key it is.
    package let code: Code
    /// What is held down with it; Shift is left out where a character tells it.
    package let modifiers: Modifiers

    /// Creates a key.
    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// Reads the key that a stroke is; nil for a paste, for reports, and for what isn't ASCII.
    package init?(_ stroke: Stroke) {
        switch stroke {
        case .byte(let byte): self.init(byte: byte)
        case .escape: self.init(.escape)
        case .alt(let byte):
            guard let key = Key(byte: byte) else { return nil }
            self.init(key.code, key.modifiers.union(.alt))
        case .sequence(let bytes): self.init(sequence: bytes)
        case .paste: return nil
        }
    }

    /// Reads the key of one byte.
    private init?(byte: UInt8) {
        switch byte {
        case 0x0A, 0x0D: self.init(.enter)
        case 0x09: self.init(.tab)
        case 0x08, 0x7F: self.init(.backspace)
        case 0x1B: self.init(.escape)
        case 0x01...0x1A: self.init(.character(Unicode.Scalar(byte + 0x60)), .control)
        case 0x20...0x7E: self.init(.character(Unicode.Scalar(byte)))
        default: return nil
        }
    }
}
