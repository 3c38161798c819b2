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

extension ActionItem {
    /// What every document says of the action.
    var document: DocumentValue {
        let slips: [DocumentValue] = slips.map { slip in
            ["from": .written(slip.from), "to": .written(slip.to), "reason": .text(slip.reason)]
        }
        return [
            "id": .written(id),
            "idea": .written(idea),
            "text": .text(text),
            "owner": .text(owner),
            "due": .written(due),
            "measure": .text(measure),
            "confirmed": .bool(isConfirmed),
            "status": .text(status.word),
            "remark": .text(status.remark),
            "slips": .list(slips),
        ]
    }
}
