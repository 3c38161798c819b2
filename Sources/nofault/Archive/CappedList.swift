/// The first few of many things of one kind, and how many more there are.
///
/// A folder of thousands of damaged journals, links or copies is told about in a few lines; `nofault verify` names each.
struct CappedList<Element> {
    /// The first ones, in the order in which they came.
    private(set) var named: [Element] = []
    /// How many there are besides.
    private(set) var more = 0

    /// The most that are named.
    private let most: Int

    /// Creates an empty list.
    ///
    /// - Parameter most: how many are named at the most.
    init(most: Int = 10) { self.most = most }

    /// Whether there is none.
    var isEmpty: Bool { named.isEmpty }

    /// Adds one; it is only made where it is named.
    mutating func add(_ element: @autoclosure () -> Element) {
        if named.count < most { named.append(element()) } else { more += 1 }
    }

    /// Returns those that are named, and behind them what is said of the others.
    func said(more rest: (Int) -> Element) -> [Element] {
        more == 0 ? named : named + [rest(more)]
    }
}
