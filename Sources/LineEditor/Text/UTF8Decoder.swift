import OperatingSystem

/// Turns bytes into Unicode scalars, one byte at a time.
///
/// What counts as one ill-formed sequence follows Unicode 16, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF, and a sequence ends where the first byte doesn't fit.
struct UTF8Decoder {
    /// What one more byte amounts to.
    enum Step: Equatable {
        /// A scalar is complete.
        case scalar(Unicode.Scalar)

        /// The sequence goes on.
        case incomplete

        /// The sequence is ill-formed; `again` tells to feed the same byte once more, as a new
        /// start.
        case invalid(again: Bool)
    }

    private var value: UInt32 = 0
    private var missing = 0
    /// The range that the next continuation byte has to be in; narrower after E0, ED, F0 and F4.
    private var range = UTF8Lead.continuation

    /// Takes the next byte.
    ///
    /// - Parameter byte: The byte that follows the last one fed.
    /// - Returns: The scalar it completes, or what is wrong.
    mutating func feed(_ byte: UInt8) -> Step {
        guard missing > 0 else { return start(byte) }
        guard range.contains(byte) else {
            missing = 0
            return .invalid(again: true)
        }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        range = UTF8Lead.continuation
        guard missing == 0 else { return .incomplete }
        return Unicode.Scalar(value).map(Step.scalar) ?? .invalid(again: false)
    }

    private mutating func start(_ byte: UInt8) -> Step {
        guard let lead = UTF8Lead(byte) else { return .invalid(again: false) }
        guard lead.length > 1 else { return .scalar(Unicode.Scalar(byte)) }
        missing = lead.length - 1
        range = lead.second
        // The longer the character, the fewer bits its first byte has.
        value = UInt32(byte & (0x7F >> UInt8(lead.length)))
        return .incomplete
    }

    /// Decodes a whole line.
    ///
    /// - Parameter bytes: The line without its line feed.
    /// - Returns: The text with U+FFFD for each ill-formed sequence, and the byte offset of the
    ///   first one, or nil if all of it is UTF-8.
    static func decode(_ bytes: [UInt8]) -> (text: String, firstInvalid: Int?) {
        var decoder = UTF8Decoder()
        var text = String.UnicodeScalarView()
        var firstInvalid: Int?
        var start = 0
        var index = 0
        while index < bytes.count {
            let step = decoder.feed(bytes[index])
            index += step == .invalid(again: true) ? 0 : 1
            switch step {
            case .scalar(let scalar): text.append(scalar)
            case .incomplete: continue
            case .invalid:
                text.append("\u{FFFD}")
                firstInvalid = firstInvalid ?? start
            }
            start = index
        }
        if start < bytes.count {
            text.append("\u{FFFD}")
            firstInvalid = firstInvalid ?? start
        }
        return (String(text), firstInvalid)
    }
}

extension String {
    /// The text with spaces in place of control characters, which would move the cursor unnoticed.
    var oneLine: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            scalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(scalars)
    }
}
