/// What the keyboard, or the terminal itself, has sent: one key, or one paste.
package enum Stroke: Hashable, Sendable {
    /// A byte of a text, or a control character.
    case byte(UInt8)
    /// The key Escape by itself.
    case escape
    /// A key with Alt: ESC, and the byte of the key right behind it.
    case alt(UInt8)
    /// A control sequence from its first ESC to its last byte: a key, a click, or a report.
    case sequence([UInt8])
    /// What stood between the marks of a paste.
    case paste([UInt8])
}
