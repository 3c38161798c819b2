/// Lines of logs and chats, which somebody or something else wrote.
extension ReadableText {
    /// Whether a line is one of a log or a chat: it begins with a time to the second and a date, with a time in
    /// brackets, with a nickname in angle brackets, or with a time and "name:".
    func isLog(_ text: Range<Int>) -> Bool {
        guard text.count > 6 else { return false }
        let first = bytes[text.lowerBound]
        if first == UInt8(ascii: "<") {
            guard let close = bytes[text].prefix(40).firstIndex(of: UInt8(ascii: ">")) else {
                return false
            }
            return close + 1 < text.upperBound && bytes[close + 1].isSpace
                && bytes[text.lowerBound + 1].isWordByte
        }
        var index = text.lowerBound
        let isBracketed = first == UInt8(ascii: "[")
        if isBracketed { index += 1 }
        guard index < text.upperBound, bytes[index].isDigit else { return false }
        // The time: digits and what stands between them.
        var colons = 0
        var dashes = 0
        var digits = 0
        while index < text.upperBound {
            let byte = bytes[index]
            if byte.isDigit {
                digits += 1
            } else if byte == UInt8(ascii: ":") {
                colons += 1
            } else if byte == UInt8(ascii: "-") {
                dashes += 1
            } else if byte == UInt8(ascii: " ") {
                guard dashes == 2, colons == 0, index + 1 < text.upperBound,
                    bytes[index + 1].isDigit
                else { break }
            } else if ![
                UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: "+"),
            ]
            .contains(byte) {
                break
            }
            index += 1
        }
        guard colons > 0, digits >= 3 else { return false }
        if isBracketed { return index < text.upperBound && bytes[index] == UInt8(ascii: "]") }
        if dashes >= 2, colons >= 2 { return true }
        return isSpeaker(index..<text.upperBound)
    }

    /// Whether a name and a colon stand here: one word, or two with capitals, and no more.
    func isSpeaker(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index].isSpace { index += 1 }
        let start = index
        var spaces = 0
        while index < range.upperBound, index - start < 40 {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") {
                return index > start && index + 1 < range.upperBound && bytes[index + 1].isSpace
            }
            if byte == UInt8(ascii: " ") {
                spaces += 1
                guard spaces == 1, index + 1 < range.upperBound, bytes[index + 1].isCapital else {
                    return false
                }
            } else if !byte.isWordByte,
                ![UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(byte)
            {
                return false
            }
            index += 1
        }
        return false
    }
}
