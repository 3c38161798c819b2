import PostMortem

// What a source leaves open, and only whoever drafts it can tell.
extension TimeSettling {
    /// Asks for all that is missing at once, at the first row for which it is.
    func ask(_ items: [Item]) throws(DraftProblem) {
        var asks: Set<DraftProblem.Question> = []
        var first: (Int, String)?
        var lacksYear = false
        var isDoubtful = false
        var knowsDay = options.date != nil || namedDay != nil
        for item in items {
            // The instant of a linked time is known, and its day is that of the rows below it.
            if case .linked = item.time {
                knowsDay = true
                continue
            }
            guard case .written(let time) = item.time, time.instant == nil else {
                if case .written = item.time { knowsDay = true }
                continue
            }
            var asked: Set<DraftProblem.Question> = []
            if time.ago != nil {
                if options.copied == nil { asked.insert(.copied) }
                if options.copied.map({ $0.written.instant == nil }) ?? false, zone == nil {
                    asked.insert(.zone)
                }
                note(asked, time, item, &asks, &first)
                continue
            }
            switch time.day {
            case .date: knowsDay = true
            case .monthDay, .numeric(_, _, nil):
                if options.date == nil, options.copied == nil, !knowsYear(items) {
                    asked.insert(.date)
                    lacksYear = true
                }
                knowsDay = true
            case .numeric: knowsDay = true
            case .weekday, .daysAgo:
                if options.copied == nil { asked.insert(.copied) }
                knowsDay = true
            case nil:
                if !knowsDay, time.clock != nil { asked.insert(.date) }
            }
            if order == nil, case .numeric(let first, let second, _) = time.day, first != second {
                asked.insert(.date)
                isDoubtful = true
            }
            if time.clock != nil, time.zone == nil, zone == nil { asked.insert(.zone) }
            note(asked, time, item, &asks, &first)
        }
        guard let (line, shown) = first else { return }
        throw DraftQuestion(asks: asks, lacksYear: lacksYear, isDoubtful: isDoubtful).problem(
            file, line, shown)
    }

    private func note(
        _ asked: Set<DraftProblem.Question>, _ time: WrittenTime, _ item: Item,
        _ all: inout Set<DraftProblem.Question>, _ first: inout (Int, String)?
    ) {
        guard !asked.isEmpty else { return }
        all.formUnion(asked)
        if first == nil, !item.isDayLine || time.clock != nil || !asked.isEmpty {
            first = (item.place, time.shown)
        }
    }

    /// Whether some row or the source's name gives a year.
    private func knowsYear(_ items: [Item]) -> Bool {
        namedDay != nil
            || items.contains { item in
                switch item.time {
                case .linked: true
                case .written(let time):
                    if time.epoch != nil {
                        true
                    } else if case .date = time.day {
                        true
                    } else {
                        false
                    }
                case .none: false
                }
            }
    }
}
