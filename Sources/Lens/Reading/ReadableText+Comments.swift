/// Comments, and what they say to the lens.
extension ReadableText {
    /// Takes a comment out, and obeys `lens off`, `lens on` and `lens ok` in it.
    ///
    /// - Returns: whether nothing else is to be read of the line.
    mutating func readComment(_ line: Range<Int>, _ text: Range<Int>) -> Bool {
        var start = text.lowerBound
        if isInComment {
            guard let end = find("-->", in: text) else { return false }
            isInComment = false
            blank(line.lowerBound..<end + 3, with: 1)
            start = end + 3
        }
        var isLeftOut = false
        while let open = find("<!--", in: start..<text.upperBound) {
            guard let close = find("-->", in: open..<text.upperBound) else {
                blank(open..<line.upperBound, with: 1)
                isInComment = true
                return open == text.lowerBound
            }
            let words = bytes[(open + 4)..<close].split(whereSeparator: \.isSpace).map {
                String(decoding: $0, as: UTF8.self)
            }
            switch words {
            case ["lens", "off"]: isOff = true
            case ["lens", "on"]: isOff = false
            case ["lens", "ok"]: isLeftOut = true
            default: break
            }
            // As if there were nothing, so that the words around it still follow one another.
            blank(open..<close + 3, with: UInt8(ascii: " "))
            start = close + 3
        }
        guard isLeftOut else { return false }
        takeOut(line)
        return true
    }

    func find(_ wanted: StaticString, in range: Range<Int>) -> Int? {
        wanted.withUTF8Buffer { letters in
            var index = range.lowerBound
            while index + letters.count <= range.upperBound {
                if bytes[index] == letters[0],
                    bytes[index..<index + letters.count].elementsEqual(letters)
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }
}
