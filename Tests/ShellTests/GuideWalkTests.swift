import PostMortem
import Prompts
import Testing

@testable import Shell

/// Somebody who does what the guide says and nothing else, with plausible words filled in.
struct Follower {
    let prompts: Prompts
    private var memory = GuideMemory<Cue>()
    private(set) var steps = 0
    /// Lines that were refused, with what the guide had said.
    private(set) var refused: [String] = []

    init() throws { prompts = try Prompts.builtIn() }

    /// Does the one next thing.
    mutating func step(_ room: inout Rehearsal) throws {
        steps += 1
        let list = room.guide.suggestions.map { (thing: $0.cue, isOwed: $0.isOwed) }
        let next = memory.next(of: list, in: room.session.recordCount)
        let cue = try #require(next)
        guard let command = prompts.cue(cue).command else { return }
        let line = Follower.filled(command, for: cue, in: room.session)
        do { try room.take(line) } catch {
            if case .leftOpen = cue { return }
            refused.append("\(line): \(error)")
        }
        room.wait(seconds: 5)
    }

    /// Puts words in the place of a command's capitals.
    static func filled(_ command: String, for cue: Cue, in session: Session) -> String {
        let absent = session.roster.people.first { !$0.isPresent }
        let present = session.roster.present.first
        let ideas = session.openIdeas.filter { $0.action == nil }.map(\.id.description)
        let entry = session.timeline.first { $0.time != nil }?.id.description ?? "T1"
        let target = session.roots.first?.id.description ?? "W0"
        let open = session.actionItems.first { $0.status == .open }?.id.description ?? "A1"
        let name =
            switch cue {
            case .roomEmpty: absent?.id ?? "Mara"
            case .ownerMissing, .ownerAbsent: present?.id ?? "Mara"
            default: "Person \(session.recordCount)"
            }
        let time =
            switch cue {
            case .gap(let from, _): Follower.later(from, minutes: 15)
            case .milestonesOutOfOrder(let first, _):
                Follower.later(session.incident.milestones[first]?.time, minutes: 1)
            case .endMissing, .endUnknown, .resolvedMissing: "2026-11-23T08:30Z"
            default: "2026-11-23T07:05Z"
            }
        if command == "rank" {
            return "rank \(session.openIdeas.map(\.id.description).joined(separator: " "))"
        }
        let words = [
            ("I-ID I-ID", ideas.prefix(2).joined(separator: " ")), ("I-ID", ideas.first ?? "I1"),
            ("T-ID", entry), ("A-ID", open), ("W-ID", "W1"), ("MINUTES", "5"), ("DATE", "+14d"),
            ("TIME", time), ("TITLE", "It failed"), ("WORD", "SEV2"), ("REASON", "it was close"),
            ("ROLE", "other"), ("zone ZONE", "zone UTC"), ("NAME", name),
            ("TEXT", "the limit is off by default"),
            (" ID", " \(target)"),
        ]
        return words.reduce(command) { line, word in
            line.replacing(word.0, with: word.1)
        }
    }

    private static func later(_ time: StatedTime?, minutes: Int64) -> String {
        let seconds = (time?.instant.seconds ?? 0) + minutes * 60
        return Moment(instant: Instant(seconds: seconds), offset: 0).description
    }
}

struct GuideWalkTests {
    @Test func `who does what the guide says gets from nothing to the end in 110 steps`() throws {
        var room = try Rehearsal()
        var follower = try Follower()
        while !room.session.isClosed, follower.steps < 110 { try follower.step(&room) }
        #expect(room.session.isClosed)
        #expect(follower.refused == [])
        #expect(room.session.overrides.all == [])
        #expect(room.session.roots.count > 1)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `from wherever a meeting stands the guide leads to its end`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var room = try Rehearsal(Bool.random(using: &chance) ? Rehearsal.prepared : [])
        for _ in 0..<Int.random(in: 0...120, using: &chance) {
            let line = GuideWalkTests.lines.randomElement(using: &chance) ?? "next"
            _ = try? room.take(
                line.replacing("#", with: "\(Int.random(in: 1...6, using: &chance))"))
            room.wait(seconds: Int64.random(in: 0...60, using: &chance))
            let guide = room.guide
            #expect(guide.suggestions.contains { $0.isOwed })
            #expect(Set(guide.cues).count == guide.cues.count)
            if room.session.phase.minutes != nil { #expect(guide.pressing != nil) }
        }
        var follower = try Follower()
        while !room.session.isClosed, follower.steps < 400 { try follower.step(&room) }
        #expect(room.session.isClosed, "\(room.guide.cues)")
        #expect(follower.refused == [])
    }

    /// Lines of a meeting that goes any way; # stands for a number.
    static let lines = [
        "incident it failed", "started 07:0#", "mitigated 07:3#", "detected T#", "resolved 06:5#",
        "invite facilitator Mara", "invite on-call Tomas", "invite manager Ines", "absent Mara",
        "present Mara", "absent Tomas", "invite other Person #", "next", "next because time",
        "next because a drill", "back", "undo", "undo", "redo", "pause", "resume", "extend #",
        "agree all", "agree all", "fact 07:1# a deploy", "signal 07:2# an alert",
        "fact somebody calls",
        "drop T#", "move T# 05:0#", "park what of #?", "answer Q# yes", "drop Q#",
        "problem it was down", "why the pool was full", "why W# no limit", "at W#", "at W0",
        "why somebody forgot it", "why Mara deployed", "link W# T#", "root W#",
        "root W# because so", "drop W#", "hid no alert", "luck a Sunday", "slowed an old runbook",
        "idea build #", "idea guard #", "for I# W#", "rank I1 I2", "rank I2 I1 I3", "pick I#",
        "pick I1 I2", "pick I# because time", "decline I# later", "drop I#", "drop A#",
        "owner A# Mara", "owner A# Ines", "due A# +#d", "measure A# a graph", "yes A#",
        "none it is fixed",
    ]
}
