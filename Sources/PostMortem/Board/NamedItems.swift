/// Something that names a person, who can be given another name later.
public protocol NamesPerson: Hashable, Sendable {
    /// Returns a copy with the person's current name.
    func read(with names: NewNames) -> Self
}

/// Items that name people, each with the name that its person has now.
///
/// Items are kept as they were recorded, and a name is looked up when an item is read. So renaming
/// somebody costs the same however many items name them, and undoing it has nothing to change back.
public struct NamedItems<Element: NamesPerson> {
    /// The items as recorded.
    let table: Table<Element>
    /// The names that were changed since.
    let names: NewNames

    /// How many items there are.
    public var count: Int { table.count }
    /// Whether there is no item.
    public var isEmpty: Bool { table.isEmpty }
    /// All items in the order of their numbers, dropped ones included.
    public var all: [Element] { table.all.map { $0.read(with: names) } }
    /// The item of a number; nil where there is none.
    public subscript(number: Int) -> Element? { table[number]?.read(with: names) }
}

extension NamedItems where Element: BoardItem {
    /// The items that were not dropped, in the order of their numbers.
    public var onBoard: [Element] { table.onBoard.map { $0.read(with: names) } }

    /// The item of an id; nil where there is none, and where the id is of another kind.
    subscript(id: ItemID) -> Element? { table[id]?.read(with: names) }
}

extension ActionItem: NamesPerson {
    /// Returns the action with its owner's current name.
    public func read(with names: NewNames) -> ActionItem {
        guard let name = names.name(of: ownerNumber, since: ownerRecord) else { return self }
        var action = self
        action.owner = name
        return action
    }
}

extension Objection: NamesPerson {
    /// Returns the objection with the current name of whoever raised it.
    public func read(with names: NewNames) -> Objection {
        guard let name = names.name(of: number, since: record) else { return self }
        var objection = self
        objection.name = name
        return objection
    }
}
