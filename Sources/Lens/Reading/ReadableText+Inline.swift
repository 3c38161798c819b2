/// What is taken out of the inside of a line: the targets of links, addresses, tags, underscores.
extension ReadableText {
    /// Takes out the targets of links, addresses, and tags of HTML.
    mutating func takeOutLinks(_ range: Range<Int>) {
        // Behind the last mark that closes, nothing is searched for it: time stays linear.
        let lastRound = bytes[range].lastIndex(of: UInt8(ascii: ")")) ?? range.lowerBound
        let lastAngle = bytes[range].lastIndex(of: UInt8(ascii: ">")) ?? range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "]"), index < lastRound,
                bytes[index + 1] == UInt8(ascii: "("),
                let close = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
            {
                blank(index..<close + 1, with: UInt8(ascii: " "))
                index = close
            } else if byte == UInt8(ascii: "<"), index < lastAngle,
                bytes[index + 1].isWordByte || bytes[index + 1] == UInt8(ascii: "/"),
                let close = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
            {
                blank(index..<close + 1, with: UInt8(ascii: " "))
                index = close
            } else if byte == UInt8(ascii: ":"), index + 2 < range.upperBound,
                bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/")
            {
                var start = index
                while start > range.lowerBound, bytes[start - 1].isWordByte { start -= 1 }
                var end = index
                while end < range.upperBound, !bytes[end].isSpace, bytes[end] != UInt8(ascii: ")") {
                    end += 1
                }
                blank(start..<end, with: 1)
                index = end
            }
            index += 1
        }
    }

    /// Makes the underscores around a word spaces: `_should_` is a word.
    mutating func takeOutEmphasis(_ range: Range<Int>) {
        for index in range where bytes[index] == UInt8(ascii: "_") {
            let before =
                index > range.lowerBound && bytes[index - 1].isWordByte
                && bytes[index - 1] != UInt8(ascii: "_")
            let behind =
                index + 1 < range.upperBound && bytes[index + 1].isWordByte
                && bytes[index + 1] != UInt8(ascii: "_")
            if !before || !behind { bytes[index] = UInt8(ascii: " ") }
        }
    }
}
