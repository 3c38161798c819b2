public import PostMortem

/// What changed in a session between two points of its journal, as lines to read.
///
/// ```
/// PHASE
/// ~ Phase  2 Timeline -> 3 Structural cause
/// TIMELINE
/// + T6  time 2026-11-21 09:14 +01:00  signal  p99 of checkout passes 4 s
/// ~ T2  time 2026-11-21 09:14 +01:00 -> 2026-11-21 09:12 +01:00
/// - T4  fact  said twice
/// ```
///
/// `+` is what is there now and was not before, `-` what is gone, be it dropped or undone, and `~` what
/// reads differently. How long phases lasted is no part of it.
public struct SessionDifference: Hashable, Sendable {
    /// The lines, a heading before each group that changed; empty where nothing did.
    ///
    /// People's words stand as typed; whoever prints the lines makes them safe.
    public let lines: [String]

    /// Compares two states of one session.
    public init(from before: Session, to after: Session) {
        let groups = zip(SessionAspects.groups(of: before), SessionAspects.groups(of: after))
        lines = groups.flatMap { before, after in
            let changes = SessionDifference.changes(from: before.aspects, to: after.aspects)
            return changes.isEmpty ? [] : [after.heading] + changes
        }
    }

    /// Returns the lines of a group: what is gone, then what is there, in the group's order.
    private static func changes(from before: [Aspect], to after: [Aspect]) -> [String] {
        let former = Dictionary(
            before.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let names = Set(after.map(\.name))
        let gone = before.filter { !names.contains($0.name) }.map { "- \($0.line)" }
        let present = after.flatMap { aspect -> [String] in
            guard let other = former[aspect.name] else { return ["+ \(aspect.line)"] }
            return aspect.changes(since: other).map { "~ \($0)" }
        }
        return gone + present
    }
}

/// One thing that a session holds, under a name that stays: `T6`, `Phase`, a person.
struct Aspect: Hashable, Sendable {
    /// What is known of it: what that is called and what it is; nil where nothing is known.
    struct Field: Hashable, Sendable {
        /// What it is called; empty for what needs no name.
        let name: String
        /// Its value, as typed or as shown; nil where there is none.
        let value: String?

        init(_ name: String, _ value: String?) {
            self.name = name
            self.value = value
        }
    }

    /// What it is called.
    let name: String
    /// What is known of it; the same names in the same order at any time.
    let fields: [Field]

    /// The whole of it.
    var line: String {
        ([name] + fields.compactMap { field in field.value.map { labelled(field.name, $0) } })
            .joined(separator: "  ")
    }

    /// Returns a line for each field that has another value now.
    func changes(since former: Aspect) -> [String] {
        zip(former.fields, fields).filter { $0 != $1 }.map { before, after in
            let change = "\(before.value ?? "—") -> \(after.value ?? "—")"
            return "\(name)  \(labelled(after.name, change))"
        }
    }

    private func labelled(_ label: String, _ value: String) -> String {
        label.isEmpty ? value : "\(label) \(value)"
    }
}
