// Secrets that somebody tells: `the password is …`, `Passwort lautet …`, `set the token to …`.
extension SecretScanner {
    /// Returns the value behind a word such as `is`, where what it is said of has the name of a secret.
    ///
    /// Prose says far more of passwords than what they are: that they are wrong, long or expired. So a value has to look
    /// unlike any word: letters with digits or signs among them, or digits alone; or it stands in quotation marks, or
    /// behind `lautet`, which nothing but the wording follows.
    func value(behindVerbAt place: Int) -> Range<Int>? {
        // Most words are ruled out by their first letter.
        guard "iwltanj".utf8.contains(bytes[place] | 0x20),
            let verb = Self.verbs.first(where: { bytes.hasWord($0, at: place) }),
            let name = nameOfSecret(before: place)
        else { return nil }
        var start = skipBlanks(from: place + verb.utf8.count)
        guard start > place + verb.utf8.count else { return nil }
        for _ in 0..<Self.mostFillers {
            guard let filler = Self.fillers.first(where: { bytes.hasWord($0, at: start) }) else {
                break
            }
            let behind = skipBlanks(from: start + filler.utf8.count)
            guard behind > start + filler.utf8.count else { break }
            start = behind
        }
        guard start < bytes.count else { return nil }
        if bytes[start].isQuote { return quoted(from: start) }
        // What has a form of its own is found by it.
        if bytes[start].isASCIILetter, hasFormOfItsOwn(at: start) { return nil }
        return told(from: start, of: name, isWorded: verb.hasPrefix("lautet"))
    }

    /// What stands between a secret's name and its value.
    private static let verbs = [
        "is", "was", "ist", "war", "lautet", "lautete", "to", "auf", "now", "jetzt", "nun",
    ]

    /// Words that may stand in front of the value.
    private static let fillers = [
        "now", "still", "just", "currently", "actually", "simply", "set", "changed", "reset",
        "rotated", "to", "also", "again", "really", "jetzt", "nun", "noch", "immer", "einfach",
        "auf", "gleich", "wieder", "wirklich", "seit", "heute", "weiterhin",
    ]

    private static let mostFillers = 3

    /// What may stand between the name and the verb: `the password for the database is …`.
    private static let prepositions: Set<String> = [
        "for", "of", "on", "in", "at", "to", "für", "von", "vom", "zu", "zum", "zur", "der", "des",
        "am", "im", "auf",
    ]

    /// What goes on behind `lautet` and is no value.
    private static let wordsBehindWording: Set<String> = [
        "wie", "anders", "nicht", "so", "folgendermaßen", "dass", "ob", "der", "die", "das",
    ]

    /// Names of methods and formats that have digits and are no secrets.
    private static let technical: Set<String> = [
        "sha1", "sha256", "sha384", "sha512", "md5", "base64", "base64url", "base32", "base58",
        "oauth2", "oauth2.0", "oauth1", "hs256", "hs384", "hs512", "rs256", "rs384", "rs512",
        "es256", "es384", "ps256", "rsa2048", "rsa4096", "aes128", "aes192", "aes256", "utf8",
        "ed25519", "x25519", "argon2", "argon2i", "argon2id", "pbkdf2", "blake2", "blake2b",
        "blake3", "x509", "x.509", "pkcs8", "pkcs11", "pkcs12", "fido2", "saml2", "ipv4", "ipv6",
        "http2", "http3", "tls1.2", "tls1.3", "kerberos5", "krb5", "ntlmv2", "log4j", "web3",
        "microsoft365", "office365", "auth0", "neo4j", "oauth2-proxy", "1password",
    ]

    /// Returns the name of the secret that a verb at a place speaks of.
    ///
    /// It stands right in front of the verb, or in front of a few words that begin with a preposition. Nil where the verb
    /// speaks of something else.
    private func nameOfSecret(before place: Int) -> String? {
        var end = place
        while end > 0, place - end < 4, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard end < place else { return nil }
        if let name = settingName(before: end) { return name }
        let limit = max(0, place - 48)
        var start = end
        for _ in 0..<5 {
            while start > limit, bytes[start - 1] > 0x20, !bytes[start - 1].endsSentence {
                start -= 1
            }
            let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
            guard start > limit, !word.isEmpty, bytes[start - 1] == UInt8(ascii: " ") else {
                return nil
            }
            end = start
            while end > limit, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            if Self.prepositions.contains(word), let name = settingName(before: end) { return name }
            start = end
        }
        return nil
    }

    /// A value in quotation marks: one word, or words that no sentence has.
    private func quoted(from start: Int) -> Range<Int>? {
        let quote = bytes[start]
        let end = run(from: start + 1, atMost: SecretScanner.farthest) {
            $0 != quote && $0 != 0x0A
        }
        let range = start + 1..<end
        guard end < bytes.count, bytes[end] == quote, range.count >= 3, !isPlaceholder(range),
            looksRandom(range) || !bytes[range].contains(UInt8(ascii: " "))
        else { return nil }
        return range
    }

    /// A value without quotation marks.
    private func told(from start: Int, of name: String, isWorded: Bool) -> Range<Int>? {
        var end = run(from: start) { $0 > 0x20 && !$0.isQuote }
        guard end - start <= SecretScanner.farthest else {
            return looksRandom(start..<end) ? withoutSentence(start..<end) : nil
        }
        var start = start
        // Marks of Markdown around a word are no signs in it.
        while start < end, "*_~(".utf8.contains(bytes[start]) { start += 1 }
        while end > start, "*_~".utf8.contains(bytes[end - 1]) { end -= 1 }
        let range = withoutSentence(start..<end)
        let bare = trimmed(range)
        guard bare.count >= 4, !isPlaceholder(bare), !isPlaceholder(range),
            !isPlaceholder(start..<end)
        else { return nil }
        let word = String(decoding: bytes[bare], as: UTF8.self).lowercased()
        if isWorded { return Self.wordsBehindWording.contains(word) ? nil : range }
        if bytes[bare].allSatisfy(\.isASCIIDigit) {
            return name.isOfPassword && isLast(behind: end) ? range : nil
        }
        return looksTold(bare) ? range : nil
    }

    /// Whether what stands at a place ends the sentence or a part of it.
    private func isLast(behind end: Int) -> Bool {
        let next = skipBlanks(from: end)
        guard next < bytes.count, bytes[next] >= 0x20, !bytes[end - 1].endsSentence else {
            return true
        }
        return next == end || bytes[next] == UInt8(ascii: "(")
            || ["and", "und", "or", "oder", "but", "aber"].contains {
                bytes.hasWord($0, at: next)
            }
    }

    /// Whether somebody would type a word as a password, and hardly as a part of a sentence.
    private func looksTold(_ range: Range<Int>) -> Bool {
        let word = bytes[range]
        guard range.count >= 5, !word.contains(UInt8(ascii: "=")),
            !word.contains(UInt8(ascii: "/"))
                || range.count >= 20 && !bytes.has("/", at: range.lowerBound),
            !String(decoding: word, as: UTF8.self).contains("://"), !isAddress(word)
        else { return false }
        // A compound is as much of a word as its parts: base64-encoded, 256-bit, OPS-1234, 2026-11-28T09:14Z.
        let parts = word.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
        if parts.contains(where: isStrange) { return true }
        // Sixteen hexadecimal digits and more, in one run or as a UUID.
        let hexadecimals = parts.joined()
        if hexadecimals.count >= 16, hexadecimals.allSatisfy(\.isHexadecimal),
            hexadecimals.count(where: \.isASCIILetter) > 1
        {
            return true
        }
        // Words in a row, as a generator of passphrases makes them.
        return parts.count >= 4 && range.count >= 18
            && parts.allSatisfy { $0.count >= 3 && $0.allSatisfy(\.isASCIILetter) }
    }

    /// Whether a part of a word has digits or signs among its letters as no word has, and isn't the name of a method.
    private func isStrange(_ part: ArraySlice<UInt8>) -> Bool {
        let letters = part.count(where: \.isASCIILetter)
        let digits = part.count(where: \.isASCIIDigit)
        guard letters > 0, part.count >= 5 else { return false }
        let inner = part.dropFirst().dropLast()
        if inner.contains(where: { "!@#$%^*".utf8.contains($0) }) { return true }
        guard digits > 0 else {
            // Letters of both cases in turn, and not a name in camel case.
            let pairs = zip(part, part.dropFirst())
            let steps = pairs.count {
                $0.isASCIILetter && $1.isASCIILetter && $0 & 0x20 > $1 & 0x20
            }
            return part.count >= 8 && steps * 4 >= part.count
        }
        let word = String(decoding: part, as: UTF8.self).lowercased()
        if Self.technical.contains(word) { return false }
        // A number with its unit, as 90days and 1024bit; a time, as 20261128T0914Z; a version, as v1.22.4.
        let behindNumber = part.drop {
            $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
        }
        if behindNumber.count < part.count, behindNumber.allSatisfy(\.isASCIILetter) {
            return false
        }
        if letters <= 2, digits >= 4 { return part.first?.isASCIILetter == true && letters == 2 }
        return !(letters == 1 && part.first.map { $0 | 0x20 } == UInt8(ascii: "v"))
    }

    /// Whether a word is an address of mail: those are masked as what they are.
    private func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        guard let at = word.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex else {
            return false
        }
        let host = word[(at + 1)...]
        return host.contains(UInt8(ascii: "."))
            && host.allSatisfy { $0.isASCIILetterOrDigit || ".-".utf8.contains($0) }
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
    }
}

extension String {
    /// Whether what is called so may be a number.
    fileprivate var isOfPassword: Bool {
        hasPrefix("pass") || self == "pwd" || self == "kennwort"
    }
}
