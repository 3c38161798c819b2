import PostMortem

@testable import Shell
@testable import nofault

/// Sessions that nobody who means well has.
enum BoardSessions {
    /// Folds random events with hostile words, forged ids among them.
    static func hostile(_ generator: inout HostileGenerator) -> Session {
        var session = Session()
        session.apply(
            .sessionOpened(session: generator.text(), zone: generator.text(), tool: "0"),
            at: ViewSessions.start, by: nil)
        for _ in 0..<generator.number(0...120) {
            let minutes = Int64(generator.number(0...300))
            let now = Instant(milliseconds: ViewSessions.start.milliseconds + minutes * 60_000)
            session.apply(event(&generator), at: now, by: generator.text())
        }
        return session
    }

    private static func event(_ generator: inout HostileGenerator) -> Event {
        func id(_ kind: ItemID.Kind) -> ItemID {
            let number = generator.number(0...40) == 0 ? 999_999 : generator.number(1...20)
            return ItemID(kind, number) ?? .problem
        }
        let text = generator.text()
        switch generator.number(0...18) {
        case 0: return .titleSet(text: text)
        case 1: return .personInvited(name: text, role: .other)
        case 2: return .phaseEntered(Phase.allCases[generator.number(0...6)], override: nil)
        case 3: return .questionParked(id: id(.question), text: text)
        case 4: return .problemStated(text: text)
        case 5, 6: return .whyAdded(id: id(.why), under: id(.why), text: text)
        case 7: return .whyFocused(id: id(.why))
        case 8: return .factorAdded(id: id(.factor), kind: .hid, text: text)
        case 9: return .ideaAdded(id: id(.idea), text: text)
        case 10: return .ideasPicked(ideas: [id(.idea)], actions: [id(.action)], override: nil)
        case 11: return .ownerSet(id: id(.action), name: text)
        case 12: return .rootMarked(id: id(.why), override: nil)
        case 13: return .phaseExtended(minutes: generator.number(0...600))
        case 14:
            return .milestoneSet(
                .detected, time: time(&generator), entry: nil, text: text)
        default:
            let kind = generator.number(0...1) == 0 ? EntryKind.fact : .signal
            let time = generator.number(0...5) == 0 ? nil : time(&generator)
            return .entryAdded(id: id(.entry), kind: kind, time: time, text: text)
        }
    }

    private static func time(_ generator: inout HostileGenerator) -> StatedTime {
        let far = generator.number(0...30) == 0
        let seconds =
            far
            ? Int64(generator.number(-62_135_500_000...253_402_200_000))
            : ViewSessions.start.seconds + Int64(generator.number(0...20_000))
        let offset = [0, 3600, -86_399][generator.number(0...2)]
        return StatedTime(Moment(instant: Instant(seconds: seconds), offset: offset))
    }
}
