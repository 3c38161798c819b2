import CommandLanguage
import LineEditor
import PostMortem
import Screen
import Testing

@testable import Shell

@Suite struct CompletionTests {
    @Test(
        arguments: [
            ("inv", "inv", ["invite"]),
            ("  NEX", "NEX", ["next"]),
            ("invite ", "", PostMortem.Role.allCases.map(\.rawValue)),
            ("invite on", "on", ["on-call"]),
            ("help ow", "ow", ["owner"]),
            ("show p", "p", ["parked", "page"]),
            ("phase a", "a", ["actions", "after"]),
            ("zone berl", "berl", ["Europe/Berlin"]),
            ("zone europe/berl", "europe/berl", ["Europe/Berlin"]),
            ("next b", "b", ["because"]),
            ("move ", "", ["T1", "T2"]),
            ("move t2", "t2", ["T2"]),
            ("f", "f", ["fit", "fact", "for"]),
            ("f 09:14 ", "", []),
            ("answer ", "", ["Q1"]),
            ("why ", "", ["W0", "W1"]),
            ("link W1 ", "", ["T1", "T2"]),
            ("root ", "", ["W1"]),
            ("key ", "", ["T1", "T2", "W1", "F1"]),
            ("drop ", "", ["T1", "T2", "Q1", "Q2", "W1", "F1", "I1", "I2", "I3", "A1"]),
            ("edit w", "w", ["W0", "W1"]),
            ("for I1 ", "", ["W0", "W1", "F1"]),
            ("rank I2 ", "", ["I1", "I3"]),
            ("pick ", "", ["I1", "I3"]),
            ("pick I1 b", "b", ["because"]),
            ("pick I1 because ", "", []),
            ("decline ", "", ["I1", "I3"]),
            ("owner ", "", ["A1"]),
            ("owner A1 ", "", ["Ines Duarte", "Mara Lind"]),
            ("owner A1 Dua", "Dua", ["Ines Duarte"]),
            ("owner A1 ines d", "ines d", ["Ines Duarte"]),
            ("due A1 ", "", []),
            ("absent i", "i", ["Ines Duarte"]),
            ("present ", "", ["Sam Okafor"]),
            ("agree ", "", ["all", "Ines Duarte"]),
            ("yes ", "", ["A1"]),
            ("done ", "", ["A1"]),
            ("severity ", "", []),
            ("the deploy", "", []),
            ("# a comm", "", []),
        ] as [(String, String, [String])])
    func `what can be named is offered, and nothing that the verb doesn't take`(
        line: String, replaced: String, candidates: [String]
    ) {
        let found = Completer(session: Self.session).completion(of: line)
        #expect(found.replaced == replaced)
        #expect(found.candidates.map(\.text) == candidates)
    }

    @Test(arguments: Verb.allCases)
    func `every verb can be completed, and answers Tab behind it with its usage`(verb: Verb) {
        let completer = Completer(session: Self.session)
        #expect(completer.completion(of: verb.word).candidates.map(\.text).contains(verb.word))
        let behind = completer.completion(of: verb.word + " ")
        #expect(behind.hint?.hasPrefix("  \(verb.usage) · \(verb.purpose)") == true)
    }

    @Test(arguments: [Phase.prepare, .room, .timeline, .cause, .factors, .actions, .after])
    func `the verbs of the phase come first`(phase: Phase) {
        var session = Self.session
        session.apply(
            Record(
                sequence: session.recordCount, at: Instant(milliseconds: 0), by: nil,
                event: .phaseEntered(phase, override: nil), source: nil))
        let verbs = Completer(session: session).completion(of: "").candidates.compactMap {
            Verb(word: $0.text)
        }
        #expect(Set(verbs) == Set(Verb.allCases))
        #expect(verbs.count == Verb.allCases.count)
        let own = Verb.allCases.filter { $0.when.phase == phase }
        #expect(own.allSatisfy { (verbs.firstIndex(of: $0) ?? 99) < own.count + 2 })
    }

    @Test func `an id says what it stands for, made safe for a terminal`() {
        let found = Completer(session: Self.session).completion(of: "edit T")
        #expect(found.candidates.map(\.description) == ["it broke", "a \\u{001B}[31mred light"])
    }

    @Test func `what is ambiguous or unknown says how to go on`() {
        let completer = Completer(session: Self.session)
        #expect(
            completer.completion(of: "inc i").hint == "  \"inc\" is not a command; help lists them."
        )
        #expect(
            completer.completion(of: "xx").hint
                == "  No command begins with \"xx\"; help lists them.")
        #expect(completer.completion(of: "move ").hint?.hasSuffix("Tab again lists 2.") == true)
        #expect(completer.completion(of: "# x").hint == nil)
    }

    @Test func `a path leads to scripts and folders`() {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let found = Completer(session: Self.session).completion(of: "load /\(root)/Scr")
        #expect(found.candidates == [.init("/\(root)/Scripts/", isOpen: true)])
        let scripts = Completer(session: Self.session).completion(
            of: "load /\(root)/Scripts/gitlab-2017-01-31-d")
        #expect(
            scripts.candidates.map(\.text)
                == ["/\(root)/Scripts/gitlab-2017-01-31-draft.script"])
        #expect(ScriptFolder.candidates(for: "/nowhere/at/all").isEmpty)
    }

    /// A session with two or three of everything.
    static let session: Session = {
        func id(_ text: String) -> ItemID { ItemID(text) ?? .problem }
        let events: [Event] = [
            .personInvited(name: "Ines Duarte", role: .manager),
            .personInvited(name: "Mara Lind", role: .facilitator),
            .personInvited(name: "Sam Okafor", role: .onCall),
            .attendanceSet(name: "Sam Okafor", present: false),
            .agreed(.contract, names: ["Mara Lind"]),
            .entryAdded(id: id("T1"), kind: .fact, time: nil, text: "it broke"),
            .entryAdded(id: id("T2"), kind: .signal, time: nil, text: "a \u{1B}[31mred light"),
            .entryAdded(id: id("T3"), kind: .fact, time: nil, text: "dropped"),
            .itemDropped(id: id("T3"), reason: nil),
            .questionParked(id: id("Q1"), text: "why?"),
            .questionParked(id: id("Q2"), text: "how?"),
            .questionAnswered(id: id("Q2"), text: "so"),
            .problemStated(text: "orders failed"),
            .whyAdded(id: id("W1"), under: .problem, text: "the pool was full"),
            .factorAdded(id: id("F1"), kind: .hid, text: "no alert"),
            .ideaAdded(id: id("I1"), text: "limit the pool"),
            .ideaAdded(id: id("I2"), text: "an alert"),
            .ideaAdded(id: id("I3"), text: "a test"),
            .ideasPicked(ideas: [id("I2")], actions: [id("A1")], override: nil),
        ]
        return events.enumerated().reduce(into: Session()) { session, next in
            session.apply(
                Record(
                    sequence: next.offset, at: Instant(milliseconds: 0), by: nil,
                    event: next.element, source: nil))
        }
    }()
}
