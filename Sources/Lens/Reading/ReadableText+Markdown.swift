/// How lines of Markdown are told by their marks.
extension ReadableText {
    func isRule(_ text: Range<Int>, of mark: Unicode.Scalar) -> Bool {
        bytes[text].allSatisfy { $0 == UInt8(ascii: mark) }
    }

    func fenceMark(_ text: Range<Int>) -> (mark: UInt8, length: Int)? {
        let mark = bytes[text.lowerBound]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = bytes[text].prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        // Behind a fence of backticks there is none in the same line; else it is code in a sentence.
        if mark == UInt8(ascii: "`"), bytes[text].dropFirst(length).contains(mark) { return nil }
        return (mark, length)
    }

    /// How long the mark of a list's item is, its spaces and its box included; 0 where there is none.
    func listMarker(_ text: Range<Int>) -> Int {
        var length = 0
        let first = bytes[text.lowerBound]
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
            length = 1
        } else {
            let digits = bytes[text].prefix { $0.isDigit }.count
            guard (1...4).contains(digits), digits < text.count,
                [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[text.lowerBound + digits])
            else { return 0 }
            length = digits + 1
        }
        guard length < text.count, bytes[text.lowerBound + length].isSpace else { return 0 }
        while length < text.count, bytes[text.lowerBound + length].isSpace { length += 1 }
        let rest = bytes[(text.lowerBound + length)..<text.upperBound]
        if rest.count > 4, rest.first == UInt8(ascii: "["),
            rest.dropFirst(2).first == UInt8(ascii: "]")
        {
            length += 4
        }
        return length
    }

    /// `[name]: address`.
    func isDefinition(_ text: Range<Int>) -> Bool {
        guard let close = bytes[text].firstIndex(of: UInt8(ascii: "]")), close + 1 < text.upperBound
        else { return false }
        return bytes[close + 1] == UInt8(ascii: ":")
    }
}
