import Archive
import OperatingSystem
import PostMortem
import Screen
import Shell

/// What the archive remembers while a session is prepared: earlier sessions in the same folder that look alike.
final class EarlierSessions {
    /// How long looking may take at the prompt: short enough that nobody waits.
    private static let limit = Duration.milliseconds(400)
    /// The most sessions that are named at once, and the most actions of each.
    private static let most = 3

    private let likeness: Likeness
    private let unread: Int
    private let folder: String
    private let today: CalendarDate
    /// The journals that were named already.
    private var named: Set<String> = []

    /// Reads the sessions beside a journal; a folder that can't be read holds none.
    init(beside journal: String, on today: CalendarDate, cacheRoot: String?) {
        let location = FileLocation(journal)
        let (folder, own) = (location.folder, location.name)
        let reading = try? ArchiveReading(
            folder, cacheRoot: cacheRoot, within: EarlierSessions.limit)
        likeness = Likeness(
            among: (reading?.counted ?? []).filter {
                FileName($0.journal) != FileName(own)
            })
        unread = reading?.unread ?? 0
        self.folder = folder
        self.today = today
    }

    /// What is said when the session is opened: what was found, and what there was no time for.
    func opening(of session: Session) -> [Line] {
        guard session.phase == .prepare else { return [] }
        let lines = recollection(of: session)
        guard unread > 0 else { return lines }
        let sentence =
            "Not all earlier sessions were looked at: \(unread) are new to this machine. "
            + "Once read, they are: nofault log \(folder)"
        return lines + Wrapping.current.lines(sentence, behind: "  ")
    }

    /// Returns what to say about earlier sessions that look alike and were not named yet; nothing once the
    /// session says that it recurs, and nothing after preparing.
    func recollection(of session: Session) -> [Line] {
        guard session.phase == .prepare, session.incident.recurrence == nil else { return [] }
        let own = session.incident.milestones[.started]?.time.moment.date
        let matches = likeness.matches(of: session).filter { match in
            guard let own, let date = match.session.date else { return true }
            return date <= own
        }
        let news = matches.prefix(EarlierSessions.most).filter {
            !named.contains($0.session.journal)
        }
        guard let first = news.first else { return [] }
        named.formUnion(news.map(\.session.journal))
        let wrapping = Wrapping.current
        return [Line("  The same kind of issue has appeared before:")]
            + news.flatMap { lines(of: $0, wrapping) }
            + [Line("  > recurs \(phrase(of: first.session))")]
    }

    private func lines(of match: Likeness.Match, _ wrapping: Wrapping) -> [Line] {
        let session = match.session
        let date = session.date.map { "\($0)  " } ?? ""
        let open = session.actions.filter { $0.state == .open }
        let actions = open.prefix(EarlierSessions.most).flatMap { action in
            let late = action.daysLate(on: today).map { ", \($0) days late" } ?? ""
            let due = action.due.map { " · due \($0.withWeekday)\(late)" } ?? ""
            return wrapping.lines(
                "\(action.text) · \(action.owner ?? "no owner")\(due)",
                behind: "      open \(action.id)  ")
        }
        let more =
            open.count > EarlierSessions.most
            ? [Line("      and \(open.count - EarlierSessions.most) more open actions")] : []
        return wrapping.lines(
            "\(date)\(session.title ?? session.name)  (\(session.journal))", behind: "    ")
            + wrapping.lines(
                "alike in: \(match.shared.prefix(6).joined(separator: ", "))", behind: "      ")
            + actions + more
    }

    /// Returns what the row would say of an earlier session.
    private func phrase(of session: ArchivedSession) -> String {
        let date = session.date.map { " on \($0)" } ?? ""
        return "as in \(session.name)\(date)" + (session.title.map { ": \($0)" } ?? "")
    }
}
