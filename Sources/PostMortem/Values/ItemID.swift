/// The short name of something on the board, as people say it: `T6`, `W3`, `A1`.
///
/// Numbers are given in the order of entry, from 1, and are never given again: not after a drop, not
/// after an undo. `W0` alone is fixed: it is the problem that the whys start from.
public struct ItemID: Hashable, Sendable {
    /// What an id stands for.
    ///
    /// The raw values are the letters of the storage format.
    public enum Kind: String, CaseIterable, Sendable {
        /// A timeline entry, fact or signal.
        case entry = "T"
        /// A parked question.
        case question = "Q"
        /// A why; number 0 is the problem.
        case why = "W"
        /// A contributing factor.
        case factor = "F"
        /// An idea for an action.
        case idea = "I"
        /// An action item.
        case action = "A"
    }

    /// What the id stands for.
    public let kind: Kind
    /// The number, from 1 (from 0 for whys) to ``largestNumber``.
    public var number: Int { Int(storedNumber) }
    /// Stored in 32 bits, since a long session holds hundreds of thousands of ids.
    private let storedNumber: Int32

    /// The largest number an id can have: a bound that keeps a forged journal from taking all memory.
    public static let largestNumber = 999_999

    /// The problem, from which the whys start.
    public static let problem = ItemID(trusted: .why, 0)

    /// Creates an id.
    ///
    /// - Returns: nil where the number is out of range.
    public init?(_ kind: Kind, _ number: Int) {
        guard number >= (kind == .why ? 0 : 1), number <= ItemID.largestNumber else { return nil }
        self.init(trusted: kind, number)
    }

    /// Creates an id from what people write, in either case: `T6`, `t6`.
    ///
    /// - Returns: nil where the text is not a letter of ``Kind`` and a decimal number without leading
    ///   zeros, or where the number is out of range.
    public init?(_ text: some StringProtocol) {
        guard let first = text.first, first.isASCII, let kind = Kind(rawValue: first.uppercased())
        else {
            return nil
        }
        let digits = text.dropFirst()
        guard !digits.isEmpty, digits.utf8.count <= 6,
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            digits.first != "0" || digits.count == 1, let number = Int(digits)
        else { return nil }
        self.init(kind, number)
    }

    private init(trusted kind: Kind, _ number: Int) {
        self.kind = kind
        self.storedNumber = Int32(number)
    }

    /// Returns the id after the highest one given so far, held to ``largestNumber``.
    static func following(_ highest: Int, _ kind: Kind) -> ItemID {
        ItemID(trusted: kind, min(highest + 1, largestNumber))
    }
}

extension ItemID: CustomStringConvertible {
    /// The id as people write it.
    public var description: String { "\(kind.rawValue)\(number)" }
}

extension ItemID: Comparable {
    /// Orders ids of one kind by number, and kinds by their letter.
    public static func < (first: ItemID, second: ItemID) -> Bool {
        (first.kind.rawValue, first.number) < (second.kind.rawValue, second.number)
    }
}
