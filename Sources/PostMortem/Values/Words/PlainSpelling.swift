/// Names as they are typed on a keyboard without accents.
enum PlainSpelling {
    /// Returns a text in lower case, each Latin letter without its marks: `Jörg` as `jorg`, `Łukasz` as `lukasz`.
    ///
    /// Which letter a letter with marks is, its name in the Unicode Character Database says: `LATIN SMALL LETTER O WITH
    /// DIAERESIS`.
    static func plain(_ text: String) -> String {
        text.lowercased().unicodeScalars.reduce(into: "") { plain, scalar in
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else if !isMark(scalar) {
                plain += letters(of: scalar)
            }
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func letters(of scalar: Unicode.Scalar) -> String {
        let opening = "LATIN SMALL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(opening) else {
            return String(scalar)
        }
        let word = name.dropFirst(opening.count)
        switch word {
        case "SHARP S": return "ss"
        case "DOTLESS I": return "i"
        case "THORN": return "th"
        default: break
        }
        let letter = word.prefix { $0 != " " }
        if letter == "ETH" { return "d" }
        return letter.count <= 2 ? letter.lowercased() : String(scalar)
    }
}
