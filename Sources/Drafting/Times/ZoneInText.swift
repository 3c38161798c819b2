/// Finds the zone that a heading or a column names: `(UTC)`, `times in PDT`, `Europe/Berlin`.
enum ZoneInText {
    static func find(_ text: String) -> WrittenZone? {
        var scanner = ByteScanner(text)
        var isAtWord = true
        while !scanner.isAtEnd {
            let byte = scanner.next
            if isAtWord, isLetter(byte) {
                var ahead = scanner
                if let zone = ahead.zone(), ahead.position > scanner.position + 1,
                    !isLetter(ahead.next),
                    ahead.next != 0x2F
                {
                    return zone
                }
            }
            isAtWord =
                !isLetter(byte) && !isDigit(byte) && byte != 0x2F && byte != 0x5F && byte != 0x2D
            scanner.position += 1
        }
        return nil
    }
}
