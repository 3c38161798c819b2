import PostMortem

/// That the bytes of a cache are not what was written.
struct CacheDamage: Error {}

/// Reads the fields that ``CacheWriter`` writes, and never beyond the end.
struct CacheReader {
    private let bytes: UnsafeRawBufferPointer
    private var position: Int

    /// Begins at a position of bytes that outlive the reader.
    init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// Whether everything was read.
    var isAtEnd: Bool { position == bytes.count }

    mutating func hash() throws(CacheDamage) -> UInt64 {
        guard bytes.count - position >= 8 else { throw CacheDamage() }
        defer { position += 8 }
        return UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    mutating func number() throws(CacheDamage) -> Int {
        Int(Int64(bitPattern: try hash()))
    }

    mutating func optionalNumber() throws(CacheDamage) -> Int? {
        let number = try number()
        return number == CacheWriter.nothing ? nil : number
    }

    mutating func date() throws(CacheDamage) -> CalendarDate? {
        try optionalNumber().map { CalendarDate(daysSince1970: Int64($0)) }
    }

    mutating func text() throws(CacheDamage) -> String {
        let length = try length(of: 1)
        defer { position += length }
        return String(decoding: bytes[position..<position + length], as: UTF8.self)
    }

    mutating func optionalText() throws(CacheDamage) -> String? { try texts().first }

    mutating func texts() throws(CacheDamage) -> [String] {
        try list { reader throws(CacheDamage) in try reader.text() }
    }

    mutating func hashes() throws(CacheDamage) -> [UInt64] {
        try list { reader throws(CacheDamage) in try reader.hash() }
    }

    mutating func list<Element>(
        of element: (inout CacheReader) throws(CacheDamage) -> Element
    ) throws(CacheDamage) -> [Element] {
        let count = try length(of: 8)
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    mutating func choice<Choice: RawRepresentable<String>>() throws(CacheDamage) -> Choice {
        guard let choice = Choice(rawValue: try text()) else { throw CacheDamage() }
        return choice
    }

    mutating func item() throws(CacheDamage) -> ItemID {
        guard let id = ItemID(try text()) else { throw CacheDamage() }
        return id
    }

    /// Returns a length that what is left can hold, of elements of so many bytes at least.
    private mutating func length(of size: Int) throws(CacheDamage) -> Int {
        let length = try number()
        guard length >= 0, length <= (bytes.count - position) / size else { throw CacheDamage() }
        return length
    }
}
