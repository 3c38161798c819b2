import PostMortem

/// Takes the values of one record by their keys, and notices which keys nobody took.
struct FieldReader: FieldSource {
    private let object: FlatObject
    /// The members that were taken, one bit each; ``FlatObject/mostMembers`` fit.
    private var taken: UInt64 = 0
    /// Where the next key is looked for first: a journal has nearly all keys in the order in which they
    /// are asked for.
    private var next = 0

    init(_ object: FlatObject) {
        self.object = object
    }

    // MARK: Texts and numbers

    mutating func optionalText(_ key: StaticString) throws(Flaw) -> String? {
        guard let member = take(key) else { return nil }
        return object.string(try string(member, key))
    }

    mutating func texts(_ key: StaticString) throws(Flaw) -> [String] {
        let (texts, _) = try list(key)
        return object.listed[texts].map(object.string)
    }

    mutating func integer(_ key: StaticString) throws(Flaw) -> Int {
        guard let number = try optionalInteger(key) else { throw missing(key) }
        return number
    }

    mutating func optionalInteger(_ key: StaticString) throws(Flaw) -> Int? {
        guard let member = take(key) else { return nil }
        guard case .integer(let number) = member.value else {
            throw flaw("an integer in “\(key)”", member)
        }
        return number
    }

    mutating func optionalBoolean(_ key: StaticString) throws(Flaw) -> Bool? {
        guard let member = take(key) else { return nil }
        guard case .boolean(let value) = member.value else {
            throw flaw("true or false in “\(key)”", member)
        }
        return value
    }

    // MARK: Values of the domain

    mutating func optionalItem(_ key: StaticString) throws(Flaw) -> ItemID? {
        guard let member = take(key) else { return nil }
        guard let id = item(try string(member, key)) else {
            throw flaw("an id such as T6 in “\(key)”", member)
        }
        return id
    }

    mutating func items(_ key: StaticString) throws(Flaw) -> [ItemID] {
        let (texts, member) = try list(key)
        var ids: [ItemID] = []
        ids.reserveCapacity(texts.count)
        for text in object.listed[texts] {
            guard let id = item(text) else {
                throw flaw("ids such as T6 in “\(key)”", member)
            }
            ids.append(id)
        }
        return ids
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: StaticString
    ) throws(Flaw) -> Choice {
        guard let member = take(key) else { throw missing(key) }
        guard let choice = Choice(rawValue: object.string(try string(member, key))) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw flaw("one of \(words) in “\(key)”", member)
        }
        return choice
    }

    mutating func instant(_ key: StaticString) throws(Flaw) -> Instant {
        guard let member = take(key) else { throw missing(key) }
        guard let instant = TimeCoding.instant(object.bytes(try string(member, key).range)) else {
            throw flaw("an instant such as 2026-11-23T09:00:04.120Z in “\(key)”", member)
        }
        return instant
    }

    mutating func optionalTime(_ key: StaticString) throws(Flaw) -> StatedTime? {
        guard let member = take(key) else {
            try forbid("approximate", without: key)
            try forbid("assumed", without: key)
            return nil
        }
        guard let moment = TimeCoding.moment(object.bytes(try string(member, key).range)) else {
            throw flaw("a time such as 2026-11-21T09:14:00+01:00 in “\(key)”", member)
        }
        return StatedTime(
            moment, isApproximate: try optionalBoolean("approximate") ?? false,
            isZoneAssumed: try optionalBoolean("assumed") ?? false)
    }

    mutating func date(_ key: StaticString) throws(Flaw) -> CalendarDate {
        guard let member = take(key) else { throw missing(key) }
        guard let date = TimeCoding.date(object.bytes(try string(member, key).range)) else {
            throw flaw("a date such as 2026-12-05 in “\(key)”", member)
        }
        return date
    }

    mutating func optionalOverride() throws(Flaw) -> Override? {
        guard let reason = try optionalText("because") else {
            try forbid("over", without: "because")
            try forbid("rules", without: "because")
            return nil
        }
        let hasRules = object.index(of: "over") != nil
        let hasCodes = object.index(of: "rules") != nil
        return Override(
            rules: hasRules ? try texts("over") : [], codes: hasCodes ? try texts("rules") : [],
            reason: reason)
    }

    /// Returns the id that a string is, or nil where it is none.
    private func item(_ text: FlatObject.Text) -> ItemID? {
        text.isEscaped ? ItemID(object.string(text)) : ItemCoding.id(object.bytes(text.range))
    }

    // MARK: Members

    /// Throws unless every member was taken.
    func finish() throws(Flaw) {
        guard taken.nonzeroBitCount < object.members.count else { return }
        for (index, member) in object.members.enumerated() where taken & 1 << index == 0 {
            throw Flaw(
                .newer, at: member.key.lowerBound, expected: "keys that this nofault knows",
                found: "the key \(Escaping.excerpt(object.bytes(member.key)))")
        }
    }

    /// Returns a flaw at a key's value, or at the start of the line where it has none.
    func flaw(_ key: StaticString, kind: Flaw.Kind = .form, expected: String) -> Flaw {
        guard let index = object.index(of: key) else { return missing(key) }
        return flaw(expected, object.members[index], kind: kind)
    }

    private mutating func take(_ key: StaticString) -> FlatObject.Member? {
        let index: Int
        if next < object.members.count, object.has(object.members[next], key) {
            index = next
            next += 1
        } else {
            guard let found = object.index(of: key) else { return nil }
            index = found
        }
        taken |= 1 << index
        return object.members[index]
    }

    private func string(
        _ member: FlatObject.Member, _ key: StaticString
    ) throws(Flaw) -> FlatObject.Text {
        guard case .text(let text) = member.value else {
            throw flaw("a string in “\(key)”", member)
        }
        return text
    }

    private mutating func list(
        _ key: StaticString
    ) throws(Flaw) -> (texts: Range<Int>, member: FlatObject.Member) {
        guard let member = take(key) else { throw missing(key) }
        guard case .texts(let texts) = member.value else {
            throw flaw("a list of strings in “\(key)”", member)
        }
        return (texts, member)
    }

    private func forbid(_ key: StaticString, without other: StaticString) throws(Flaw) {
        guard object.index(of: key) == nil else {
            throw flaw(key, expected: "“\(key)” only beside “\(other)”")
        }
    }

    func missing(_ key: StaticString) -> Flaw {
        Flaw(at: 0, expected: "the key “\(key)”", found: "a record without it")
    }

    private func flaw(
        _ expected: String, _ member: FlatObject.Member, kind: Flaw.Kind = .form
    ) -> Flaw {
        Flaw(
            kind, at: member.start, expected: expected,
            found: Escaping.excerpt(
                object.line.dropFirst(member.start).prefix { $0 != UInt8(ascii: ",") })
        )
    }
}
