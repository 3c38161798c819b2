import SafeText

/// Takes secrets, and what leads to people, out of texts that many will read.
///
/// Secrets are always masked; so are mail addresses, public network addresses and phone numbers, unless the engineer
/// keeps them. Private addresses, commit ids and names of pods stay.
struct Masking: Sendable {
    /// What is shown all the same.
    var kept: Set<DraftOptions.Unmasked> = []

    /// Masks everything.
    static let all = Masking()

    /// Returns a text with masks, and without what nobody sees: it would hide a secret, and say nothing itself.
    func masked(_ text: String) -> String {
        withoutPeople(Masking.withoutSecrets(Masking.visible(text)))
    }

    /// Returns a text without escape sequences and invisible characters; line ends and other blanks stay.
    private static func visible(_ text: String) -> String {
        UnsafeCharacters.replaced(in: ANSI.plain(text)) { scalar in
            scalar.properties.isWhitespace ? String(scalar) : ""
        }
    }

    /// Returns a text with the same mask for all secrets: what kind it is, is nobody's business.
    private static func withoutSecrets(_ text: String) -> String {
        let secrets = Secrets.found(in: text)
        guard !secrets.isEmpty else { return text }
        var masked = ""
        var rest = text.startIndex
        for secret in secrets {
            masked += text[rest..<secret.range.lowerBound] + "[secret]"
            rest = secret.range.upperBound
        }
        return masked + text[rest...]
    }

    private func withoutPeople(_ text: String) -> String {
        guard text.utf8.contains(where: { isDigit($0) || $0 == 0x40 }) else { return text }
        var scanner = ByteScanner(text)
        var masked: [UInt8] = []
        masked.reserveCapacity(scanner.end)
        while !scanner.isAtEnd {
            let start = scanner.position
            let isAtWord = start == 0 || !Masking.isWordByte(masked.last ?? 0x20)
            if isAtWord, let replacement = personal(&scanner) {
                masked += Array(replacement.utf8)
                if scanner.position == start { scanner.position += 1 }
            } else {
                masked.append(scanner.next)
                scanner.position += 1
            }
        }
        return String(decoding: masked, as: UTF8.self)
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80
    }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x5F || byte == 0x2D
    }

    // MARK: What leads to people

    private func personal(_ scanner: inout ByteScanner) -> String? {
        if !kept.contains(.mail), let mail = Masking.mail(&scanner) { return mail }
        if !kept.contains(.addresses), let address = Masking.address(&scanner) { return address }
        if !kept.contains(.phones), let phone = Masking.phone(&scanner) { return phone }
        return nil
    }
}
