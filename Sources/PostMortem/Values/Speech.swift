/// Words in which somebody says something of the incident.
public struct Speech: Hashable, Sendable {
    /// The words as typed.
    public let text: String
    /// The item that they are the text of; nil for what has no id.
    public let id: ItemID?
    /// Whether they may be a remedy, so that one which asks for care is worth a hint.
    public let isRemedy: Bool

    /// Creates words.
    public init(text: String, id: ItemID? = nil, isRemedy: Bool = false) {
        self.text = text
        self.id = id
        self.isRemedy = isRemedy
    }

    /// Creates the words of an item; nil for parked questions, which may ask anything.
    public init?(_ text: String, of id: ItemID) {
        switch id.kind {
        case .question: return nil
        case .entry: self.init(text: text, id: id)
        case .why, .factor, .idea, .action:
            self.init(text: text, id: id, isRemedy: id != .problem)
        }
    }
}
