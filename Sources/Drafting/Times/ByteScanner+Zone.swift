import CommandLanguage

// Zones behind a time: offsets, names and abbreviations.
extension ByteScanner {
    /// Reads what says the zone: `Z`, `+01:00`, ` +0100`, ` UTC`, ` CET`, ` (UTC)`, ` Europe/Berlin`, `UTC+2`.
    mutating func zone() -> WrittenZone? {
        var ahead = self
        let blanks = ahead.skipBlanks()
        let isInParentheses = ahead.take(UInt8(ascii: "("))
        guard let zone = ahead.bareZone(isApart: blanks > 0 || isInParentheses) else { return nil }
        if isInParentheses, !ahead.take(UInt8(ascii: ")")) { return nil }
        self = ahead
        return zone
    }

    private mutating func bareZone(isApart: Bool) -> WrittenZone? {
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
            return offset(isApart: isApart).map(WrittenZone.offset)
        }
        guard isLetter(next) else { return nil }
        var size = 0
        while isLetter(peek(size)) { size += 1 }
        let isPath = peek(size) == UInt8(ascii: "/")
        if isPath {
            while isLetter(peek(size)) || peek(size) == 0x2F || peek(size) == 0x5F
                || peek(size) == 0x2D
            {
                size += 1
            }
        }
        let word = text(from: position, to: position + size)
        if isPath {
            guard (try? ZoneRules(word)) != nil else { return nil }
            position += size
            return .named(word)
        }
        // In small letters these are words: "at 9:14 est".
        guard word == word.uppercased(), let base = ZoneWords.offset(of: word) else { return nil }
        position += size
        if base == 0, next == UInt8(ascii: "+") || next == UInt8(ascii: "-"),
            let more = offset(isApart: true, takesHours: true)
        {
            return .offset(more)
        }
        return .offset(base)
    }

    /// Reads a sign and hours, perhaps minutes; behind a blank, four digits or a colon are needed.
    private mutating func offset(isApart: Bool, takesHours: Bool = false) -> Int? {
        var ahead = self
        guard let sign = ahead.take(anyOf: "+-") else { return nil }
        let count = ahead.digitCount
        var hours = 0
        var minutes = 0
        switch count {
        case 4:
            hours = ahead.digits(first: 2)
            minutes = ahead.digits(first: 2)
        case 2 where ahead.peek(2) == UInt8(ascii: ":") && isDigit(ahead.peek(3)):
            hours = ahead.digits(first: 2)
            ahead.position += 1
            guard let more = ahead.digits(2...2) else { return nil }
            minutes = more
        case 1, 2:
            guard takesHours || (!isApart && count == 2) else { return nil }
            hours = ahead.digits(first: count)
            if takesHours, ahead.next == 0x3A, isDigit(ahead.peek(1)) {
                ahead.position += 1
                guard let more = ahead.digits(2...2) else { return nil }
                minutes = more
            }
        default:
            return nil
        }
        guard hours <= 14, minutes < 60, minutes % 15 == 0, !isLetter(ahead.next) else {
            return nil
        }
        self = ahead
        let size = hours * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -size : size
    }
}
