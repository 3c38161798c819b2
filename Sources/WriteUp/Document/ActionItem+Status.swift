import PostMortem

extension ActionItem.Status {
    /// How the action stands, in one word: `open`, `done` or `cancelled`.
    var word: String {
        switch self {
        case .open: "open"
        case .done: "done"
        case .cancelled: "cancelled"
        }
    }

    /// What was typed when it was done or cancelled; nil while it is open, or where nothing was.
    var remark: String? {
        switch self {
        case .open: nil
        case .done(let text): text
        case .cancelled(let reason): reason
        }
    }
}
