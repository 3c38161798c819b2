/// One line of a journal as JSON: an object of strings, integers, booleans and lists of strings.
///
/// That is all the format needs, and nothing in it nests; so a hostile line can't make reading deep,
/// and values stay ranges of the line until somebody asks for them.
package struct FlatObject {
    /// A string, as the bytes between its quotation marks.
    package struct Text: Hashable, Sendable {
        /// Where the bytes are: indices into the line.
        package let range: Range<Int>
        /// Whether there are escapes among them.
        package let isEscaped: Bool
    }

    /// A value.
    package enum Value: Hashable, Sendable {
        case text(Text)
        case integer(Int)
        case boolean(Bool)
        case texts([Text])
    }

    /// A key with its value.
    package struct Member: Hashable, Sendable {
        /// Where the key is, between its quotation marks and without escapes: indices into the line.
        package let key: Range<Int>
        /// Where the value starts: an index into the line.
        package let start: Int
        /// The value.
        package let value: Value
    }

    /// The most members a line may have, since looking for a key twice costs the square of it.
    package static let mostMembers = 64

    /// The bytes that ranges point into.
    package let line: ArraySlice<UInt8>
    /// The members in the order of the line; no key twice.
    package let members: [Member]

    /// Scans a line.
    ///
    /// - Parameter line: the bytes of one line, without the line feed.
    /// - Throws: ``Flaw`` at the first byte that can't be there.
    package init(scanning line: ArraySlice<UInt8>) throws(Flaw) {
        var scanner = FlatScanner(line)
        self.line = line
        self.members = try scanner.object()
    }

    /// Returns the index of the member with a key, or nil where there is none.
    package func index(of key: StaticString) -> Int? {
        members.firstIndex { key.equals(line[$0.key]) }
    }

    /// Returns a key as text.
    package func name(_ member: Member) -> String {
        String(decoding: line[member.key], as: UTF8.self)
    }

    /// Returns a string with its escapes resolved.
    package func string(_ text: Text) -> String {
        let bytes = line[text.range]
        return String(decoding: text.isEscaped ? unescaped(bytes)[...] : bytes, as: UTF8.self)
    }

    /// Resolves escapes that the scanner has found to be sound.
    private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var resolved: [UInt8] = []
        resolved.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
                resolved.append(byte)
                continue
            }
            guard letter == UInt8(ascii: "u") else {
                resolved.append(FlatScanner.meaning(ofEscape: letter) ?? letter)
                continue
            }
            var units = [FlatScanner.unit(rest.prefix(4)) ?? 0]
            rest = rest.dropFirst(4)
            if UTF16.isLeadSurrogate(units[0]) {
                units.append(FlatScanner.unit(rest.dropFirst(2).prefix(4)) ?? 0)
                rest = rest.dropFirst(6)
            }
            resolved.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        }
        return resolved
    }
}

extension StaticString {
    /// Returns whether bytes spell this text.
    func equals(_ bytes: ArraySlice<UInt8>) -> Bool {
        utf8CodeUnitCount == bytes.count
            && withUTF8Buffer { $0.elementsEqual(bytes) }
    }
}
