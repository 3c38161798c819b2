/// Goes once over the bytes of a text and asks at each place whether a secret begins there.
struct SecretScanner {
    /// How many bytes ahead a decision looks at most, so that no text costs the square of its length.
    static let farthest = 128

    let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Returns the secrets in order, as ranges of bytes.
    mutating func scan() -> [(Secret.Kind, Range<Int>)] {
        var found: [(Secret.Kind, Range<Int>)] = []
        while position < bytes.count {
            if let (kind, range) = secret(at: position) {
                found.append((kind, range))
                position = range.upperBound
            } else {
                position += 1
            }
        }
        return found
    }

    private func secret(at place: Int) -> (Secret.Kind, Range<Int>)? {
        switch bytes[place] {
        case UInt8(ascii: "-"):
            if let range = KeyArmour.key(in: bytes, at: place) { return (.privateKey, range) }
            if let range = userAndPassword(behindFlagAt: place) { return (.credentials, range) }
            if let range = password(behindShortFlagAt: place) { return (.setting, range) }
            return value(behindFlagAt: place).map { (.setting, $0) }
        case UInt8(ascii: ":"):
            if let range = addressPassword(at: place) { return (.addressPassword, range) }
            if let range = value(behindSignAt: place) { return (.setting, range) }
            return bareAddressPassword(at: place).map { (.addressPassword, $0) }
        case UInt8(ascii: "="):
            if let range = signature(behindSignAt: place) { return (.credentials, range) }
            return value(behindSignAt: place).map { (.setting, $0) }
        default:
            guard bytes[place].isASCIILetter, place == 0 || !bytes[place - 1].isWordByte else {
                return nil
            }
            if let range = webToken(at: place) { return (.webToken, range) }
            if let range = credentials(at: place) { return (.credentials, range) }
            if let range = webhook(at: place) { return (.webhook, range) }
            if let range = value(behindVerbAt: place) { return (.setting, range) }
            return TokenPrefix.token(in: bytes, at: place)
        }
    }

    /// Whether a word is known for a secret by what it begins with, whatever is said of it.
    func hasFormOfItsOwn(at place: Int) -> Bool {
        webToken(at: place) != nil || TokenPrefix.token(in: bytes, at: place) != nil
    }

    /// A JSON Web Token: three parts of base64url, or five, of which the first, and the second of three, begin
    /// with what `{"` becomes.
    private func webToken(at place: Int) -> Range<Int>? {
        // A run of base64url is looked at once, from its start.
        guard bytes.has("eyJ", at: place), place == 0 || !bytes[place - 1].isBase64URL else {
            return nil
        }
        var ends: [Int] = []
        var end = place
        while ends.count < 5 {
            end = run(from: end) { $0.isBase64URL }
            ends.append(end)
            guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { break }
            end += 1
        }
        guard ends.count >= 3, ends[0] >= place + 8 else { return nil }
        guard ends.count == 5 || bytes.has("eyJ", at: ends[0] + 1) else { return nil }
        return place..<(ends.count == 5 ? ends[4] : ends[2])
    }

    /// What stands behind `Bearer`, or behind `Authorization:` and the name of a scheme.
    private func credentials(at place: Int) -> Range<Int>? {
        if bytes.hasWord("bearer", at: place) {
            let start = skipBlanks(from: place + 6)
            return start > place + 6 ? token(from: start) : nil
        }
        guard bytes.hasWord("authorization", at: place) else { return nil }
        var start = place + 13
        if start < bytes.count, bytes[start].isQuote { start += 1 }
        start = skipBlanks(from: start)
        guard start < bytes.count,
            bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: "=")
        else { return nil }
        start = skipBlanks(from: start + 1)
        if start < bytes.count, bytes[start].isQuote { start += 1 }
        for scheme in [
            "basic", "bearer", "token", "digest", "negotiate", "apikey", "aws4-hmac-sha256",
        ]
        where bytes.hasWord(scheme, at: start) {
            start = skipBlanks(from: start + scheme.utf8.count)
            break
        }
        return token(from: start)
    }

    /// A run of signs that doesn't look like a word, up to a blank, a comma or a quotation mark.
    private func token(from start: Int) -> Range<Int>? {
        let isPart: (UInt8) -> Bool = {
            $0 > 0x20 && $0 < 0x7F && !$0.isQuote && $0 != UInt8(ascii: ",")
        }
        let near = trimmed(start..<run(from: start, atMost: SecretScanner.farthest, while: isPart))
        guard near.count >= 8, looksRandom(near) else { return nil }
        return trimmed(start..<run(from: start, while: isPart))
    }

    /// The addresses of incoming webhooks: api.slack.com/messaging/webhooks, discord.com/developers (webhook
    /// resource), learn.microsoft.com (Teams, incoming webhooks).
    private func webhook(at place: Int) -> Range<Int>? {
        for (host, least) in [
            ("hooks.slack.com/services/", 12), ("hooks.slack.com/workflows/", 12),
            ("hooks.slack.com/triggers/", 12), ("discord.com/api/webhooks/", 20),
            ("discordapp.com/api/webhooks/", 20), ("outlook.office.com/webhook/", 20),
            ("webhook.office.com/webhookb2/", 20),
        ] where bytes.has(host, at: place) {
            let start = place + host.utf8.count
            let end = run(from: start) { $0 > 0x20 && $0 < 0x7F && !$0.isQuote && !$0.isBracket }
            let range = trimmed(start..<end)
            return range.count >= least ? range : nil
        }
        return nil
    }

    /// The password of `-u user:password` and `--user user:password` (curl(1)); of the user and group of other tools,
    /// as in `-u 1000:1000` and `-u app:app`, it has the same form but for what a password looks like.
    private func userAndPassword(behindFlagAt place: Int) -> Range<Int>? {
        guard place == 0 || bytes[place - 1] <= 0x20,
            let flag = ["--user", "-u"].first(where: { bytes.has($0, at: place) })
        else { return nil }
        var start = place + flag.utf8.count
        guard start < bytes.count,
            bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "=")
        else { return nil }
        start = skipBlanks(from: start + 1)
        if start < bytes.count, bytes[start].isQuote { start += 1 }
        let end = run(from: start, atMost: SecretScanner.farthest) { $0 > 0x20 && !$0.isQuote }
        guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon > start else {
            return nil
        }
        let range = colon + 1..<end
        return range.count >= 6 && looksRandom(range) && !isPlaceholder(range) ? range : nil
    }

    /// The signature of an address that lets in whoever has it: `?sig=…`, `&sig=…` (Azure, "Create a service SAS").
    private func signature(behindSignAt place: Int) -> Range<Int>? {
        guard place > 3, bytes.has("sig", at: place - 3),
            bytes[place - 4] == UInt8(ascii: "?") || bytes[place - 4] == UInt8(ascii: "&")
        else { return nil }
        let end = run(from: place + 1) { $0.isBase64URL || "%+/.~".utf8.contains($0) }
        let range = trimmed(place + 1..<end)
        return range.count >= 20 && looksRandom(range) ? range : nil
    }

    /// The password of `scheme://user:password@host`, asked for at the colon of `://`.
    private func addressPassword(at place: Int) -> Range<Int>? {
        guard bytes.has("://", at: place), place > 0, bytes[place - 1].isASCIILetterOrDigit else {
            return nil
        }
        var colon: Int?
        var at: Int?
        var index = place + 3
        let limit = min(bytes.count, index + SecretScanner.farthest)
        while index < limit, bytes[index] > 0x20, !bytes[index].isQuote,
            bytes[index] != UInt8(ascii: "/"),
            bytes[index] != UInt8(ascii: "?"), bytes[index] != UInt8(ascii: "#") || colon != nil
        {
            if bytes[index] == UInt8(ascii: ":"), colon == nil { colon = index }
            if bytes[index] == UInt8(ascii: "@") { at = index }
            index += 1
        }
        guard let colon, let at, colon + 1 < at else { return nil }
        let range = colon + 1..<at
        return isPlaceholder(range) ? nil : range
    }
}

// What the questions above have in common.
extension SecretScanner {
    /// Returns the end of the bytes, from a place on, that a test lets through.
    func run(from start: Int, atMost most: Int = .max, while test: (UInt8) -> Bool) -> Int {
        var end = min(start, bytes.count)
        let limit = bytes.count - end > most ? end + most : bytes.count
        while end < limit, test(bytes[end]) { end += 1 }
        return end
    }

    func skipBlanks(from start: Int) -> Int {
        run(from: start) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// Returns a range without the punctuation of the sentence that it stands in.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].endsSentence { end -= 1 }
        return range.lowerBound..<end
    }

    /// Returns a password without the punctuation of the sentence that it stands in.
    ///
    /// The marks that passwords end with, as in `Summer!`, belong to it: better to hide the end of a sentence than to show
    /// the end of a password.
    func withoutSentence(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, ".,;:)]}>".utf8.contains(bytes[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// Returns whether a word has letters and digits, or letters of both cases in its midst: few words do,
    /// and most tokens.
    func looksRandom(_ range: Range<Int>) -> Bool {
        var hasDigit = false
        var hasLetter = false
        var hasUpperBehindLower = false
        var previous: UInt8 = 0
        for byte in bytes[range].prefix(SecretScanner.farthest) {
            if byte.isASCIIDigit { hasDigit = true }
            if byte.isASCIILetter {
                hasLetter = true
                if byte & 0x20 == 0, previous.isASCIILetter, previous & 0x20 != 0 {
                    hasUpperBehindLower = true
                }
            }
            previous = byte
        }
        return hasLetter && (hasDigit || hasUpperBehindLower)
    }
}
