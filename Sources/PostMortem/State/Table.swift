/// Items by their number, in the order of entry.
///
/// Numbers are given once: ``highest`` only grows, whatever is dropped or undone.
public struct Table<Element: Sendable & Hashable>: Hashable, Sendable {
    private var elements: [Int: Element] = [:]
    /// The highest number given so far; 0 at first.
    public private(set) var highest = 0

    /// Creates an empty table.
    public init() {}

    /// The element of a number, nil where there is none or where its entry was undone.
    public internal(set) subscript(number: Int) -> Element? {
        get { elements[number] }
        set {
            elements[number] = newValue
            highest = max(highest, number)
        }
    }

    /// All elements in the order of entry, dropped ones included.
    public var all: [Element] {
        // Most numbers given are still there, and then looking each up beats sorting them.
        if highest / 4 < elements.count { return (0...highest).compactMap { elements[$0] } }
        return elements.sorted { $0.key < $1.key }.map(\.value)
    }
}
