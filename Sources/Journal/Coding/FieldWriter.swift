import PostMortem

/// Builds the bytes of one record, a key and its value at a time.
struct FieldWriter {
    /// The bytes so far: an object that is not closed yet.
    private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
    /// Why the record can't be stored, as a sentence; nil while it can.
    private(set) var problem: String?

    init() {
        bytes.reserveCapacity(320)
    }

    mutating func named(_ event: EventName) {
        text("event", event.rawValue)
    }

    mutating func text(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        begin(key)
        quote(text)
    }

    mutating func texts(_ key: StaticString, _ texts: [String]) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            quote(text)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func integer(_ key: StaticString, _ number: Int) {
        begin(key)
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func boolean(_ key: StaticString, _ value: Bool) {
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func item(_ key: StaticString, _ id: ItemID?) {
        text(key, id?.description)
    }

    mutating func items(_ key: StaticString, _ ids: [ItemID]) {
        texts(key, ids.map(\.description))
    }

    mutating func choice(_ key: StaticString, _ value: some RawRepresentable<String>) {
        text(key, value.rawValue)
    }

    mutating func instant(_ key: StaticString, _ instant: Instant) {
        begin(key)
        appendMark()
        TimeCoding.append(instant, to: &bytes)
        appendMark()
    }

    mutating func date(_ key: StaticString, _ date: CalendarDate) {
        begin(key)
        appendMark()
        TimeCoding.append(date, to: &bytes)
        appendMark()
    }

    /// Appends a time; after it `"approximate":true` where it was given with `~`, and `"assumed":true` where it
    /// was read in a zone that nobody had stated.
    mutating func time(_ key: StaticString, _ time: StatedTime?) {
        guard let time else { return }
        begin(key)
        appendMark()
        if !TimeCoding.append(time.moment, to: &bytes) {
            problem = "The time in “\(key)” is outside the years 1 to 9999."
        }
        appendMark()
        if time.isApproximate { boolean("approximate", true) }
        if time.isZoneAssumed { boolean("assumed", true) }
    }

    /// Appends the reason as `because`, and the rules as `over` and their codes as `rules` where there are any.
    mutating func override(_ override: Override?) {
        guard let override else { return }
        text("because", override.reason)
        if !override.rules.isEmpty { texts("over", override.rules) }
        if !override.codes.isEmpty { texts("rules", override.codes) }
    }

    // MARK: Bytes

    private mutating func begin(_ key: StaticString) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        appendMark()
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        appendMark()
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        appendMark()
        Escaping.append(text, to: &bytes)
        appendMark()
    }

    private mutating func appendMark() {
        bytes.append(UInt8(ascii: "\""))
    }
}
