/// Which characters a journal of version 1 writes as `\u` escapes.
///
/// A reader takes any escape, so that this is for people who print a journal. **It is part of the format**: the
/// same event is written as the same bytes for ever, and so this doesn't follow the table of what is unsafe,
/// which grows.
package enum JournalText {
    /// Returns whether a character is written as a `\u` escape: controls, DEL and C1 (category Cc),
    /// bidirectional and other format characters (Cf), line and paragraph separators (Zl, Zp), and
    /// what is invisible by default, but for the variation selectors that emoji consist of.
    package static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default:
            return scalar.properties.isDefaultIgnorableCodePoint
                && !(0xFE00...0xFE0F).contains(scalar.value)
        }
    }
}
