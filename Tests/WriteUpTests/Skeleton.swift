/// What is left of an output without its words, taken out by other means than those that put them in.
enum Skeleton {
    /// A row of comma-separated values that can't be split.
    struct NoTable: Error {}

    /// Returns the tags of an HTML or SVG file in order, attributes included, but for where and how large
    /// things are: numbers, whatever they are, count as 0.
    static func tags(of html: String) -> [String] {
        var tags: [String] = []
        var rest = html.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
            tags.append(withoutNumbers(rest[open..<close]))
            rest = rest[close...].dropFirst()
        }
        return tags
    }

    /// Returns a text with 0 in place of each stretch of digits, dots and minus signs that has a digit.
    private static func withoutNumbers(_ text: Substring.UTF8View) -> String {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        var bytes: [UInt8] = []
        var stretch: [UInt8] = []
        for byte in Array(text) + [0] {
            if digits.contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
                stretch.append(byte)
                continue
            }
            if !stretch.isEmpty {
                bytes += stretch.contains(where: digits.contains) ? [digits.lowerBound] : stretch
                stretch = []
            }
            bytes.append(byte)
        }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }

    /// Returns for each line of a Markdown file its beginning and the signs that are markup: those without a
    /// backslash, outside words and addresses.
    static func markup(of markdown: String) -> [String] {
        markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let scalars = Array(
                String(line).replacing(/<https?:\/\/[^<>]*>/, with: "address").unicodeScalars)
            var skeleton = ""
            skeleton.unicodeScalars.append(
                contentsOf: scalars.prefix { " #-|".unicodeScalars.contains($0) })
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                if scalar == "\\" {
                    index += 2
                    continue
                }
                let isInWord =
                    scalar == "_" && index > 0 && index + 1 < scalars.count
                    && scalars[index - 1].properties.isAlphabetic
                    && scalars[index + 1].properties.isAlphabetic
                if !isInWord, "|*`[]<>~_{}$".unicodeScalars.contains(scalar) {
                    skeleton.unicodeScalars.append(scalar)
                }
                index += 1
            }
            return skeleton
        }
    }

    /// Returns the cells of each row of comma-separated values, split by the letter of RFC 4180 §2.
    static func cells(of content: [UInt8]) throws -> [[String]] {
        var rows: [[String]] = []
        for row in String(decoding: content, as: UTF8.self).unicodeScalars.split(
            separator: "\r\n".unicodeScalars)
        {
            var cells: [String] = []
            var rest = row[...]
            while true {
                var cell = ""
                if rest.first == "\"" {
                    let parts = rest.dropFirst().split(
                        separator: "\"", omittingEmptySubsequences: false)
                    var used = 0
                    // Two quotation marks in a row are an empty part in between.
                    while used + 1 < parts.count, parts[used + 1].isEmpty, used + 2 < parts.count {
                        cell += String(parts[used]) + "\""
                        used += 2
                    }
                    cell += String(parts[used])
                    let length = parts[...used].reduce(0) { $0 + $1.count } + used + 2
                    rest = rest.dropFirst(length)
                } else {
                    cell = String(rest.prefix { $0 != "," })
                    guard !cell.contains("\"") else { throw NoTable() }
                    rest = rest.dropFirst(cell.unicodeScalars.count)
                }
                cells.append(cell)
                guard let next = rest.first else { break }
                guard next == "," else { throw NoTable() }
                rest = rest.dropFirst()
            }
            rows.append(cells)
        }
        return rows
    }
}
