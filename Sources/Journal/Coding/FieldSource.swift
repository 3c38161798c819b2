import PostMortem

/// Whatever gives the values of one record by their keys.
protocol FieldSource {
    // Each returns nil where the key is missing, and throws where there is no such value.

    mutating func optionalText(_ key: StaticString) throws(Flaw) -> String?
    mutating func optionalInteger(_ key: StaticString) throws(Flaw) -> Int?
    mutating func optionalBoolean(_ key: StaticString) throws(Flaw) -> Bool?
    mutating func optionalItem(_ key: StaticString) throws(Flaw) -> ItemID?
    mutating func optionalTime(_ key: StaticString) throws(Flaw) -> StatedTime?
    mutating func optionalOverride() throws(Flaw) -> Override?

    // Each throws where the key is missing, too.

    mutating func texts(_ key: StaticString) throws(Flaw) -> [String]
    mutating func integer(_ key: StaticString) throws(Flaw) -> Int
    mutating func items(_ key: StaticString) throws(Flaw) -> [ItemID]
    mutating func date(_ key: StaticString) throws(Flaw) -> CalendarDate
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: StaticString
    ) throws(Flaw) -> Choice

    /// Returns the flaw that a missing key is.
    func missing(_ key: StaticString) -> Flaw
}

extension FieldSource {
    @inline(__always)
    mutating func text(_ key: StaticString) throws(Flaw) -> String {
        guard let text = try optionalText(key) else { throw missing(key) }
        return text
    }

    mutating func boolean(_ key: StaticString) throws(Flaw) -> Bool {
        guard let value = try optionalBoolean(key) else { throw missing(key) }
        return value
    }

    @inline(__always)
    mutating func item(_ key: StaticString) throws(Flaw) -> ItemID {
        guard let id = try optionalItem(key) else { throw missing(key) }
        return id
    }

    mutating func time(_ key: StaticString) throws(Flaw) -> StatedTime {
        guard let time = try optionalTime(key) else { throw missing(key) }
        return time
    }

    mutating func override() throws(Flaw) -> Override {
        guard let override = try optionalOverride() else { throw missing("because") }
        return override
    }
}
