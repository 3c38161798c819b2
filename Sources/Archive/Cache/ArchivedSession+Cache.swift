import PostMortem

extension ArchivedSession {
    /// Creates one from the cache.
    init(_ reader: inout CacheReader) throws(CacheDamage) {
        journal = try reader.text()
        name = try reader.text()
        phase = try reader.choice()
        isClosed = try reader.number() == 1
        date = try reader.date()
        closedOn = try reader.date()
        title = try reader.optionalText()
        severity = try reader.optionalText()
        services = try reader.texts()
        impact = try reader.optionalText()
        problem = try reader.optionalText()
        roots = try reader.texts()
        minutesToDetect = try reader.optionalNumber()
        minutesToResolve = try reader.optionalNumber()
        actions = try reader.list { reader throws(CacheDamage) in
            ArchivedAction(
                id: try reader.item(), text: try reader.text(), owner: try reader.optionalText(),
                measure: try reader.optionalText(), due: try reader.date(),
                firstDue: try reader.date(), slips: try reader.number(),
                state: try reader.choice(), doneOn: try reader.date(),
                tracker: try reader.optionalText())
        }
        words = try reader.hashes()
        row = try reader.texts()
    }

    /// Writes it to the cache: the same fields in the same order.
    func write(to writer: inout CacheWriter) {
        writer.text(journal)
        writer.text(name)
        writer.text(phase.rawValue)
        writer.number(isClosed ? 1 : 0)
        writer.date(date)
        writer.date(closedOn)
        writer.optionalText(title)
        writer.optionalText(severity)
        writer.texts(services)
        writer.optionalText(impact)
        writer.optionalText(problem)
        writer.texts(roots)
        writer.optionalNumber(minutesToDetect)
        writer.optionalNumber(minutesToResolve)
        writer.number(actions.count)
        for action in actions {
            writer.text(action.id.description)
            writer.text(action.text)
            writer.optionalText(action.owner)
            writer.optionalText(action.measure)
            writer.date(action.due)
            writer.date(action.firstDue)
            writer.number(action.slips)
            writer.text(action.state.rawValue)
            writer.date(action.doneOn)
            writer.optionalText(action.tracker)
        }
        writer.hashes(words)
        writer.texts(row)
    }
}
