/// Random numbers that are the same on every run (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    /// Whether texts keep to characters that every version of Unicode from now on treats alike.
    let isSettled: Bool

    init(seed: UInt64, isSettled: Bool = false) {
        self.state = seed
        self.isSettled = isSettled
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    // Not by the standard library's `random(in:using:)`, which may draw differently one day, while a
    // checked-in journal was made of these.

    /// Returns a number in a range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        let width = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
        let drawn = width == .max ? next() : next() % (width + 1)
        return range.lowerBound &+ Int(truncatingIfNeeded: drawn)
    }

    /// Returns true once in a number of times.
    mutating func oneIn(_ count: Int) -> Bool { number(in: 0...count - 1) == 0 }

    /// Returns one of some values.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(in: 0...values.count - 1)]
    }
}
