import Testing

@testable import PostMortem

@Suite struct ItemIDTests {
    @Test(
        arguments: [
            ("T1", t(1)), ("t6", t(6)), ("q10", q(10)), ("W0", .problem), ("w0", .problem),
            ("W3", w(3)),
            ("F12", f(12)), ("I7", i(7)), ("a1", a(1)), ("T999999", t(999_999)),
        ])
    func `an id is a letter in either case and a number`(text: String, id: ItemID) {
        #expect(ItemID(text) == id)
        #expect(ItemID(text[...]) == id)
        #expect(ItemID(id.description) == id)
    }

    @Test(
        arguments: [
            "", "T", "1", "T0", "Q0", "A0", "W00", "T01", "T1000000", "X1", "T-1", "T+1", "T 1",
            " T1",
            "T1 ", "T1a", "TT1", "T1.0", "T٣", "T１", "T1\u{301}", "T\u{301}1", "Т1", "ß1",
            "T99999999999999999999",
        ])
    func `anything else is no id`(text: String) {
        #expect(ItemID(text) == nil)
    }

    @Test(arguments: ItemID.Kind.allCases)
    func `numbers have bounds`(kind: ItemID.Kind) {
        #expect(ItemID(kind, -1) == nil)
        #expect((ItemID(kind, 0) == nil) == (kind != .why))
        #expect(ItemID(kind, 1)?.number == 1)
        #expect(ItemID(kind, ItemID.largestNumber) != nil)
        #expect(ItemID(kind, ItemID.largestNumber + 1) == nil)
        #expect(ItemID.following(ItemID.largestNumber, kind).number == ItemID.largestNumber)
    }

    @Test func `ids are ordered by letter, then by number`() {
        #expect([w(10), a(2), t(1), w(9)].sorted() == [a(2), t(1), w(9), w(10)])
    }
}
