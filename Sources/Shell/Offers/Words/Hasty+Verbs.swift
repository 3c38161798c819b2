import CommandLanguage
import PostMortem

extension Hasty {
    /// The verb that a word is, by itself or as people put it beside an id, a name or a time.
    static func verb(_ word: String) -> Verb? {
        if let verb = Verb(word: word) { return verb }
        return structural[word]
    }

    /// What people say instead of a verb where ids, names or times show what is meant.
    private static let structural: [String: Verb] = [
        "reschedule": .move, "shift": .move, "correct": .move, "set": .move, "time": .move,
        "delete": .drop, "remove": .drop, "del": .drop, "rm": .drop, "dropped": .drop,
        "assign": .owner, "assigned": .owner, "owned": .owner, "give": .owner, "owns": .owner,
        "takes": .owner,
        "deadline": .due, "date": .due, "by": .due, "until": .due, "duedate": .due,
        "start": .started, "began": .started, "begin": .started, "beginning": .started,
        "starts": .started,
        "detect": .detected,
        "mitigate": .mitigated, "mitigation": .mitigated, "resolve": .resolved,
        "ended": .resolved, "end": .resolved, "resolution": .resolved,
        "roots": .root, "rootcause": .root, "mark": .root, "structural": .root,
        "add": .invite, "inviting": .invite, "invites": .invite, "finish": .done, "join": .invite,
        "invited": .invite, "attendee": .invite,
        "agrees": .agree, "agreed": .agree, "missing": .absent, "away": .absent, "here": .present,
        "order": .rank, "sort": .rank, "ranking": .rank, "choose": .pick, "select": .pick,
        "picked": .pick,
        "reject": .decline, "declined": .decline, "confirm": .yes, "confirmed": .yes, "ok": .yes,
        "finished": .done, "completed": .done, "closed": .done, "cancelled": .cancel,
        "canceled": .cancel,
        "slipped": .slip, "postpone": .slip, "delay": .slip, "goto": .phase, "go": .phase,
        "answers": .target, "answered": .answer, "reply": .answer,
        "connect": .link, "linked": .link, "evidence": .link, "measured": .measure,
        "metric": .measure,
        "done-when": .measure, "change": .edit, "rename": .edit, "reword": .edit,
        "revert": .undo, "ctrl-z": .undo, "list": .show, "print": .show, "display": .show,
        "view": .show,
        "ls": .show, "cat": .show,
        "y": .yes, "ja": .yes, "yep": .yes, "yeah": .yes,
        "mv": .move, "verschieben": .move, "kick": .uninvite, "uninvited": .uninvite,
        "detection": .detected, "discovered": .detected, "noticed": .detected, "bemerkt": .detected,
        "beginn": .started, "begonnen": .started, "entschärft": .mitigated, "behoben": .resolved,
        "star": .key, "pin": .key, "highlight": .key, "mark-key": .key, "löschen": .drop,
        "take": .pick, "skip": .decline, "forget": .decline, "without": .decline,
        "ablehnen": .decline,
        "slips": .slip, "delayed": .slip, "postponed": .slip, "pushed": .slip, "moves": .slip,
        "moved": .slip, "verschoben": .slip, "ticket": .tracked, "jira": .tracked,
        "issue": .tracked,
        "url": .tracked, "tracker": .tracked, "zuständig": .owner, "fällig": .due, "bis": .due,
        "owners": .owner, "abwesend": .absent, "fehlt": .absent, "anwesend": .present,
        "stimmt": .agree, "erledigt": .done, "verknüpfen": .link, "proof": .link,
    ]

    /// The role that a word means.
    static func role(_ word: String) -> Role? {
        if let role = Role(rawValue: word) { return role }
        switch word {
        case "oncall", "on-caller", "sre", "responder": return .onCall
        case "dev", "author": return .developer
        case "lead", "tl", "boss", "techlead", "tech-lead", "mgr", "em": return .manager
        case "facilitates", "moderator", "host", "facilitating": return .facilitator
        case "guest", "observer": return .other
        default: return nil
        }
    }
}
