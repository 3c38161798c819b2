/// An item as it was or will be, or that there is none, in the room of one word.
///
/// Most changes add an item, so what is kept of them is that there was none before. An optional would
/// take the room of the whole item for that.
enum Kept<Item: Hashable & Sendable>: Hashable, Sendable {
    /// There is no item.
    case nothing
    /// The item.
    indirect case item(Item)

    /// Keeps an item; nil is ``nothing``.
    init(_ item: consuming Item?) {
        switch consume item {
        case .none: self = .nothing
        case .some(let item): self = .item(item)
        }
    }

    /// The item; nil where there is none.
    var item: Item? {
        switch self {
        case .nothing: nil
        case .item(let item): item
        }
    }
}
