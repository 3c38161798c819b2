/// Names of files as texts that keep every byte.
///
/// The name of a file is bytes, most often UTF-8 but not always: archives of old systems have Latin-1. As Python
/// does (PEP 383), each byte that isn't UTF-8 stands as a character of its own, from a stretch of private use that
/// no standard gives a meaning: byte B is U+10FE00 + B. A name that has one of these characters already gets its
/// bytes written the same way, so each name has one text and each text one name.
///
/// Two different names are never the same text to the byte, but Swift's `==` takes `é` and `e` with an accent for the
/// same: compare by ``FileName``.
package enum PathText {
    private static let base: UInt32 = 0x10FE00
    private static let escapes: ClosedRange<UInt32> = base + 0x80...base + 0xFF

    /// Returns the text of a name or a path.
    package static func text(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        if let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: { escapes.contains($0.value) })
        {
            return text
        }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            let part = rest.prefix(length)
            if let whole = String(validating: part, as: UTF8.self), whole.unicodeScalars.count == 1,
                let scalar = whole.unicodeScalars.first, !escapes.contains(scalar.value)
            {
                text.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                text.append(escape(first))
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    /// Returns the bytes that a text stands for.
    package static func bytes(of text: String) -> [UInt8] {
        guard text.unicodeScalars.contains(where: { escapes.contains($0.value) }) else {
            return Array(text.utf8)
        }
        return text.unicodeScalars.flatMap { scalar in
            byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
        }
    }

    /// Returns the byte that a character stands for; nil where it stands for itself.
    package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        escapes.contains(scalar.value) ? UInt8(scalar.value - base) : nil
    }

    /// Returns a name as it is shown to people and kept in records: a byte that is no UTF-8 as `\xE9`.
    package static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { escapes.contains($0.value) }) else {
            return text
        }
        var shown = ""
        for scalar in text.unicodeScalars {
            if let byte = byte(of: scalar) {
                shown += PathText.shown(byte)
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// Returns a byte that is no UTF-8 as it is shown.
    package static func shown(_ byte: UInt8) -> String {
        "\\x\(String(byte, radix: 16, uppercase: true))"
    }

    /// Returns the path as C takes it: without slashes at its end, and with a NUL there.
    ///
    /// It isn't swift-system's `FilePath`, because in debug builds that checks the whole path again for each byte.
    ///
    /// - Throws: ``SystemError`` where there is a NUL in it: C would read it as the path before, another file's.
    static func path(_ text: String, for call: SystemError.Call) throws(SystemError) -> [CChar] {
        var bytes = bytes(of: text)
        guard !bytes.contains(0) else { throw .badPath(call) }
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        bytes.append(0)
        return bytes.map(CChar.init(bitPattern:))
    }

    private static func escape(_ byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(base + UInt32(byte)) ?? "\u{FFFD}"
    }
}
