import Testing

@testable import OperatingSystem

struct PathTextTests {
    private static let names: [[UInt8]] = [
        Array("session.journal".utf8), Array("séance.journal".utf8), [0x73, 0xE9], [0x73, 0xE8],
        [0xFF], [0x80, 0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80],
        // The very characters that bytes are written as.
        Array("\u{10FEE9}".utf8), Array("a\u{10FEFF}b".utf8), [0xE9] + Array("\u{10FEE9}".utf8),
        Array("e\u{301}".utf8), Array("\u{E9}".utf8), [],
    ]

    @Test(arguments: names)
    func `a name keeps every byte on its way through a text`(name: [UInt8]) {
        #expect(PathText.bytes(of: PathText.text(of: name)) == name)
    }

    @Test func `different names are different texts`() {
        let keys = Set(PathTextTests.names.map { FileName(PathText.text(of: $0)) })
        #expect(keys.count == PathTextTests.names.count)
    }

    @Test func `every byte that is no UTF-8 is one character, shown by its number`() {
        let text = PathText.text(of: [0x73, 0xE9, 0x61, 0x6E])
        #expect(text.unicodeScalars.count == 4)
        #expect(PathText.shown(text) == "s\\xE9an")
        #expect(PathText.shown("séan") == "séan")
    }

    @Test func `a path with a NUL in it leads nowhere`() {
        #expect(throws: SystemError.badPath(.open)) {
            _ = try PathText.path("a\0b", for: .open)
        }
    }

    @Test(arguments: [
        ("a", "a"), ("a/", "a"), ("a//b//", "a//b"), ("/", "/"), ("//", "/"), ("", ""),
        ("./", "."),
    ])
    func `a slash at the end of a path means nothing`(text: String, path: String) throws {
        let characters = try PathText.path(text, for: .open)
        #expect(characters == path.utf8.map { CChar(bitPattern: $0) } + [0])
    }

    @Test func `a folder is made with those that it lies in`() throws {
        let folder = try TemporaryFolder()
        Folder.make("\(folder.path)/a/b//c/")
        #expect(Folder.isPresent("\(folder.path)/a/b/c"))
    }

    @Test func `a name is found by its bytes, beside one that looks the same`() throws {
        let folder = try TemporaryFolder()
        for (name, text) in [([0x61, 0xE9], "one"), ([0x61, 0xE8], "two")] as [([UInt8], String)] {
            let path = "\(folder.path)/\(PathText.text(of: name))"
            try WholeFile.replace(path, with: Array(text.utf8))
        }
        let names = try Folder.names(in: folder.path)
        #expect(names.map(PathText.bytes) == [[0x61, 0xE8], [0x61, 0xE9]])
        #expect(
            try names.map { try SmallFile.bytes(of: "\(folder.path)/\($0)", atMost: 9) }
                == ["two", "one"].map { Array($0.utf8) })
    }
}
