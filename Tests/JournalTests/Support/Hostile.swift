import PostMortem

/// Random values such as nobody sends who means well.
extension SeededGenerator {
    /// A text: of quotation marks, controls, invisible and many scripts' characters, or plain.
    mutating func text() -> String {
        var text = ""
        for _ in 0..<number(in: 0...12) {
            text.unicodeScalars.append(scalar())
        }
        return oneIn(8) ? text + pick(Self.fragments) + text : text
    }

    private static let fragments = [
        #"","sum":""#, #"\u0000"#, #"\"#, "\r\n", "\u{1B}[2J", "👩‍👩‍👧‍👦", "e\u{301}", "🇩🇪", "=1+1", "…",
    ]

    mutating func scalar() -> Unicode.Scalar {
        let settled = [
            0x20...0x7E, 0x00...0x1F, 0x7F...0x9F, 0xA0...0x24F, 0x620...0x64A, 0x2000...0x2064,
            0xFE00...0xFE0F, 0x1F300...0x1F320, 0xE0020...0xE007F,
        ]
        let unsettled = [0xFFF0...0xFFFF, 0xE0000...0xE01EF, 0...0x10FFFF]
        let range = pick(isSettled ? settled : settled + unsettled)
        return Unicode.Scalar(UInt32(number(in: range))) ?? "\u{FFFD}"
    }

    mutating func optionalText() -> String? { oneIn(3) ? nil : text() }

    mutating func texts() -> [String] { (0..<number(in: 0...4)).map { _ in text() } }

    mutating func item() -> ItemID {
        let numbers = [0, 1, 2, 9, 10, 999, ItemID.largestNumber, number(in: 1...5000)]
        return ItemID(pick(ItemID.Kind.allCases), pick(numbers)) ?? .problem
    }

    mutating func items() -> [ItemID] { (0..<number(in: 0...6)).map { _ in item() } }

    mutating func instant() -> Instant {
        let edges: [Int64] = [-62_135_596_800_000, 253_402_300_799_999, -1, 0, 1_795_424_404_120]
        return Instant(
            milliseconds: oneIn(4)
                ? pick(edges)
                : Int64(number(in: -62_135_596_800_000...253_402_300_799_999)))
    }

    mutating func time() -> StatedTime {
        let offset = pick([0, 3600, -3600, 19_800, 1172, -86_399, 86_399])
        // A day inside the edges, so that the clock on the wall stays inside them too.
        let seconds = Int64(number(in: -62_135_500_000...253_402_200_000))
        return StatedTime(
            Moment(instant: Instant(seconds: seconds), offset: offset), isApproximate: oneIn(2))
    }

    mutating func date() -> CalendarDate {
        CalendarDate(daysSince1970: Int64(number(in: -800_000...3_000_000)))
    }

    mutating func integer() -> Int {
        pick([0, 1, -1, 90, .max, .min, number(in: .min ... .max)])
    }

    mutating func override() -> Override {
        Override(rules: texts(), codes: isSettled ? [] : texts(), reason: text())
    }

    mutating func optionalOverride() -> Override? { oneIn(2) ? nil : override() }
}
