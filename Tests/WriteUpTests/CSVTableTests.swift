import Testing
import WriteUp

struct CSVTableTests {
    private static func values(_ text: String) throws -> [[String]] {
        try CSVTable(Array(text.utf8)).rows.map { row in
            row.cells.map { String(decoding: $0.value, as: UTF8.self) }
        }
    }

    @Test(
        arguments: [
            ("", []),
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
            ("\"aaa\",\"b \r\nbb\",\"ccc\"\r\nzzz", [["aaa", "b \r\nbb", "ccc"], ["zzz"]]),
            ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
            ("a,,\n\n,", [["a", "", ""], [""], ["", ""]]),
            ("\"\",\"\"\"\",\",\"\n", [["", "\"", ","]]),
            ("\u{FEFF}id,x\n", [["id", "x"]]),
            ("a\rb,c\n", [["a\rb", "c"]]),
        ] as [(String, [[String]])])
    func `a table is read as RFC 4180 has it`(text: String, values: [[String]]) throws {
        #expect(try CSVTableTests.values(text) == values)
    }

    @Test(arguments: [
        "", "a,b\r\nc,d\r\n", "a\nb", "\"a\",b\n\n\"c\"\"\",\"d\ne\"", "\u{FEFF}\"x\",y\r\n",
        "a,\"b\"\r\n\r\n",
    ])
    func `a table that was not changed has the bytes it was read from`(text: String) throws {
        #expect(try CSVTable(Array(text.utf8)).bytes == Array(text.utf8))
    }

    @Test func `bytes in another encoding are kept`() throws {
        let bytes: [UInt8] = [0xE4, 0x2C, 0xFC, 0x0A]
        #expect(try CSVTable(bytes).bytes == bytes)
    }

    @Test(arguments: [
        ("a,b\nc\"d,e\n", 2), ("\"a\" ,b\n", 1), ("a\n\"b\nc\n\"x\n", 4), ("a\n\"b\nc", 2),
        ("\"", 1),
    ])
    func `a fault is found in its line`(text: String, line: Int) {
        let fault = #expect(throws: CSVTable.Fault.self) { try CSVTable(Array(text.utf8)) }
        #expect(fault?.line == line)
    }

    @Test(arguments: Hostile.texts)
    func `what is written is read back`(text: String) throws {
        let cells = [text, "x", "", text].map { CSVTable.Cell(saying: $0) }
        let line = Array(
            "\(cells.map { String(decoding: $0.spelling, as: UTF8.self) }.joined(separator: ","))\n"
                .utf8)
        let row = try #require(CSVTable(line).rows.first)
        #expect(row.cells.map(\.value) == [text, "x", "", text].map { Array($0.utf8) })
    }
}
