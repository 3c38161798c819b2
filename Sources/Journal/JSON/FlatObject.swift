/// One line of a journal as JSON: an object of strings, integers, booleans and lists of strings.
///
/// That is all the format needs, and nothing in it nests; so a hostile line can't make reading deep,
/// and values stay ranges of the line until somebody asks for them. All ranges count from the start of
/// the line.
package struct FlatObject {
    /// A string, as the bytes between its quotation marks.
    package struct Text: Hashable, Sendable {
        /// Where the bytes are.
        package let range: Range<Int>
        /// Whether there are escapes among them.
        package let isEscaped: Bool
    }

    /// A value.
    ///
    /// It holds no reference, so that members are copied and dropped at no cost.
    package enum Value: Hashable, Sendable {
        case text(Text)
        case integer(Int)
        case boolean(Bool)
        /// A list, as its place in ``FlatObject/listed``.
        case texts(Range<Int>)
    }

    /// A key with its value.
    package struct Member: Hashable, Sendable {
        /// Where the key is, between its quotation marks and without escapes.
        package let key: Range<Int>
        /// Where the value starts.
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
    /// The strings of all lists, one list after the other.
    package let listed: [Text]

    /// Scans a line.
    ///
    /// - Parameter line: the bytes of one line, without the line feed.
    /// - Throws: ``Flaw`` at the first byte that can't be there.
    package init(scanning line: ArraySlice<UInt8>) throws(Flaw) {
        var scanner = FlatScanner()
        self.members = try scanner.object(line.span)
        self.listed = scanner.listed
        self.line = line
    }

    /// Returns the index of the member with a key, or nil where there is none.
    package func index(of key: StaticString) -> Int? {
        members.firstIndex { has($0, key) }
    }

    /// Returns whether a member has a key.
    package func has(_ member: Member, _ key: StaticString) -> Bool {
        guard member.key.count == key.utf8CodeUnitCount else { return false }
        return line.withUnsafeBufferPointer { bytes in
            guard let start = UnsafeBufferPointer(rebasing: bytes[member.key]).baseAddress else {
                return true
            }
            return Memory.isEqual(start, key.utf8Start, count: key.utf8CodeUnitCount)
        }
    }

    /// Returns the bytes of a range.
    package func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        line[line.startIndex + range.lowerBound..<line.startIndex + range.upperBound]
    }

    /// Returns a key as text.
    package func name(_ member: Member) -> String {
        String(decoding: bytes(member.key), as: UTF8.self)
    }

    /// Returns a string with its escapes resolved.
    package func string(_ text: Text) -> String {
        guard text.isEscaped else {
            return line.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[text.range]), as: UTF8.self)
            }
        }
        return String(decoding: unescaped(text.range), as: UTF8.self)
    }

    /// Resolves escapes that the scanner has found to be sound.
    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        let line = line.span
        var resolved: [UInt8] = []
        resolved.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            guard line[place] == UInt8(ascii: "\\") else {
                resolved.append(line[place])
                place += 1
                continue
            }
            let letter = line[place + 1]
            guard letter == UInt8(ascii: "u") else {
                resolved.append(FlatScanner.meaning(ofEscape: letter) ?? letter)
                place += 2
                continue
            }
            var units = [FlatScanner.unit(line, at: place + 2) ?? 0]
            place += 6
            if UTF16.isLeadSurrogate(units[0]) {
                units.append(FlatScanner.unit(line, at: place + 2) ?? 0)
                place += 6
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
