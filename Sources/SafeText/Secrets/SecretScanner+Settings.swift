// Settings: `password=…`, `api_key: …`, `"token": "…"`, `--secret …`.
extension SecretScanner {
    /// What a setting with a secret is called, without separators, in lower case.
    ///
    /// Anything may stand in front, as in `DB_PASSWORD`. The names are those that gitleaks' generic rule and
    /// Yelp's detect-secrets look for.
    private static let names = [
        "password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "accesskey",
        "secretkey", "privatekey", "accountkey", "sharedkey", "encryptionkey", "passcode",
        "passwort", "kennwort", "amzsignature", "googsignature",
    ]

    /// What stands in a secret's place where there is none.
    private static let placeholders: Set<String> = [
        "absent", "anything", "blank", "bad", "correct", "default", "disabled", "empty", "enabled",
        "expired", "false", "from", "gone", "hidden", "in", "incorrect", "invalid", "is", "leaked",
        "masked", "missing", "new", "nil", "no", "none", "null", "off", "old", "on", "only",
        "optional", "query", "redacted", "refresh", "removed", "required", "revoked", "rotated",
        "secret", "set", "stale", "string", "the", "true", "undefined", "unknown", "unset", "valid",
        "was", "wrong", "yes", "xxx", "xxxx", "changed", "password", "token", "a", "an", "and",
    ]

    /// Returns the value behind `=` or `:` at a place, where the name in front is that of a secret.
    ///
    /// Right behind the sign, any value counts that isn't a placeholder. Behind blanks, as in prose, it is
    /// in quotation marks, or looks unlike a word, or is the last word of the line.
    func value(behindSignAt place: Int) -> Range<Int>? {
        guard let name = settingName(before: place) else { return nil }
        var start = place + 1
        // := and => assign as well; == compares, and :: names.
        if start < bytes.count,
            bytes[start] == UInt8(ascii: "=") || bytes[start] == UInt8(ascii: ">")
        {
            start += 1
        }
        if start < bytes.count, bytes[start] == UInt8(ascii: ":") { return nil }
        let behindBlanks = skipBlanks(from: start)
        return value(from: behindBlanks, isLoose: behindBlanks > start, of: name)
    }

    /// Returns the value behind `--password` and the like.
    func value(behindFlagAt place: Int) -> Range<Int>? {
        guard bytes.has("--", at: place), place == 0 || bytes[place - 1] <= 0x20 else { return nil }
        let end = min(run(from: place + 2) { $0.isWordByte || $0 == UInt8(ascii: "-") }, place + 64)
        guard end < bytes.count, bytes[end] == UInt8(ascii: " "),
            let name = settingName(before: end)
        else { return nil }
        let start = skipBlanks(from: end)
        guard start < bytes.count, bytes[start] != UInt8(ascii: "-") else { return nil }
        return value(from: start, isLoose: true, of: name)
    }

    private func value(from start: Int, isLoose: Bool, of name: String) -> Range<Int>? {
        guard start < bytes.count, bytes[start] > 0x20 else { return nil }
        // The present folder, in most shells.
        if name == "pwd", bytes[start] == UInt8(ascii: "/") || bytes[start] == UInt8(ascii: "~") {
            return nil
        }
        // A quotation mark may be escaped, as in JSON inside JSON.
        let isEscaped =
            bytes.has("\\", at: start) && start + 1 < bytes.count && bytes[start + 1].isQuote
        let opening = isEscaped ? start + 1 : start
        let quote = bytes[opening]
        if quote.isQuote {
            let end = run(from: opening + 1) {
                $0 != quote && $0 != 0x0A && !(isEscaped && $0 == UInt8(ascii: "\\"))
            }
            let range = opening + 1..<end
            return range.isEmpty || isPlaceholder(range) ? nil : range
        }
        let end = endOfValue(from: start)
        // Brackets around a gap count, and full stops behind it don't.
        var stop = end
        while stop > start, ".,;:!?".utf8.contains(bytes[stop - 1]) { stop -= 1 }
        let range = withoutSentence(start..<end)
        guard !range.isEmpty, !isPlaceholder(start..<stop), !isPlaceholder(range),
            !isPlaceholder(trimmed(range))
        else { return nil }
        let isNumber = bytes[range].prefix(SecretScanner.farthest).allSatisfy {
            $0.isASCIIDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        }
        // `max_token=4096`, `token: 22:10`; a password may be a number.
        if isNumber, isLoose || !name.hasPrefix("pass") && name != "pwd" || range.count < 4 {
            return nil
        }
        guard isLoose else { return range }
        if range.count >= 6, looksRandom(range) || hasSymbol(range) { return range }
        let rest = skipBlanks(from: end)
        let isLast = rest == bytes.count || bytes[rest] == 0x0A || bytes[rest] == 0x0D
        return isLast && range.count >= 4 ? range : nil
    }

    /// Returns the end of a value without quotation marks.
    ///
    /// A blank ends it, the `&` in front of the next setting of an address, and a quotation mark behind which nothing of it
    /// follows. A password may have both signs in its midst.
    private func endOfValue(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > 0x20 {
            if bytes[end] == UInt8(ascii: "&") {
                let name = run(from: end + 1, atMost: 64) {
                    $0.isWordByte || "-.[]".utf8.contains($0)
                }
                if name == end + 1 || name < bytes.count && bytes[name] == UInt8(ascii: "=") {
                    break
                }
            }
            if bytes[end].isQuote {
                let next = end + 1 < bytes.count ? bytes[end + 1] : 0x20
                if next <= 0x20 || next.endsSentence || next.isQuote || next.isBracket { break }
            }
            end += 1
        }
        return end
    }

    /// Returns the name of a secret that ends before a place, or nil where what ends there is none.
    ///
    /// Quotation marks, escaped ones too, and blanks may stand between, and `_`, `-` or one blank inside it: `"api_key" :`.
    func settingName(before place: Int) -> String? {
        var end = place
        while end > 0, end > place - 3,
            bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1].isQuote
                || bytes[end - 1] == UInt8(ascii: ":") || bytes[end - 1] == UInt8(ascii: "\\")
        {
            end -= 1
        }
        var letters: [UInt8] = []
        var index = end
        // The longest name has 13 letters, and one separator.
        while index > 0, end - index < 16 {
            let byte = bytes[index - 1]
            if byte.isASCIILetter {
                letters.append(byte | 0x20)
            } else if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: " ")
            {
                // A separator stands inside a name, never at its end.
                guard !letters.isEmpty else { return nil }
            } else {
                break
            }
            index -= 1
        }
        guard letters.count >= 3 else { return nil }
        let word = String(decoding: letters.reversed(), as: UTF8.self)
        return Self.names.first { word.hasSuffix($0) }
    }

    /// Returns whether a value only stands for one: a word such as `none`, a variable, a gap in brackets,
    /// stars, or the same sign several times.
    func isPlaceholder(_ range: Range<Int>) -> Bool {
        guard range.count <= 64 else { return false }
        let value = bytes[range]
        guard let first = value.first, let last = value.last else { return true }
        if !value.contains(where: { $0.isASCIILetterOrDigit }) { return true }
        if value.allSatisfy({ $0 == first }) { return true }
        switch first {
        case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "<"),
            UInt8(ascii: "{"),
            UInt8(ascii: "("):
            // $NAME, ${NAME}, %s, [secret], <password>, {{ name }}.
            if first == UInt8(ascii: "$") || first == UInt8(ascii: "%") {
                let rest = value.dropFirst()
                return rest.allSatisfy { $0.isWordByte || $0.isBracket || $0 == UInt8(ascii: ".") }
                    && rest.first?.isASCIIDigit == false
            }
            return last.isBracket || value.count < 3
        default: break
        }
        return Self.placeholders.contains(
            String(decoding: value, as: UTF8.self).lowercased())
    }

    func hasSymbol(_ range: Range<Int>) -> Bool {
        bytes[range].prefix(SecretScanner.farthest).contains { "!@#$%^&*+=~".utf8.contains($0) }
    }
}
