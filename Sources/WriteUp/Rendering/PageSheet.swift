import PostMortem
import Prompts
import SafeText

/// What the HTML template is filled from: the page in its columns, each item with what paper makes of it.
///
/// A text is an object: its `head`, which both show, and its `more`, which a screen shows behind it and paper shows as
/// `…`; null where nothing is cut. `off` is the class of an item that paper leaves out: `off` on both sizes, `off-letter`
/// on Letter alone.
struct PageSheet {
    private let page: Page
    private let head: PageHead
    private let words: PageWords
    private let foot: PageFoot
    private let fit: PaperFit

    /// Prepares a page with what is on paper of it.
    init(of page: Page, _ fit: PaperFit) {
        self.page = page
        head = PageHead(of: page)
        words = PageWords(of: page)
        foot = PageFoot(of: page)
        self.fit = fit
    }

    /// The document.
    var document: DocumentValue {
        [
            "language": .text(page.language.rawValue),
            "say": words.phrases.document,
            "title": .text(page.title),
            "head": headDocument,
            "columns": .list([true, false].map { columnDocument(isLeft: $0) }),
            "foot": footDocument,
            "session": .text(page.session),
        ]
    }

    // MARK: Head and foot

    private var headDocument: DocumentValue {
        let services = head.services.enumerated().map { index, service in
            form(service).setting("off", to: .text(index < head.namedServices ? nil : "off"))
        }
        let narrow = Picture(of: page, width: 340, letters: 12)
        return [
            "severity": head.severity.map(form) ?? .null,
            "services": .list(services),
            "moreServices": .text(head.moreText),
            "standing": .texts(head.standing),
            "heading": form(head.title),
            "impact": head.impact.map(form) ?? .null,
            "summary": form(head.summary),
            "picture": .text(head.picture?.svg(named: "tl")),
            "narrow": .text(narrow?.svg(named: "tn")),
        ]
    }

    private var footDocument: DocumentValue {
        let people = foot.people.map { person -> DocumentValue in
            ["name": .text(person.name), "role": .text(person.role.isEmpty ? nil : person.role)]
        }
        let a4 = fit.leftOutText(on: .a4).map(foot.text)
        let letter = fit.leftOutText(on: .letter).map(foot.text)
        return [
            "leftOutA4": .text(a4),
            "leftOutLetter": .text(letter),
            "command": .text(foot.command),
            "people": .list(people),
            "more": .text(foot.moreText),
            "journal": .text(foot.journal.name),
            "journalRest": .text(foot.journal.rest),
        ]
    }

    // MARK: Columns

    private func columnDocument(isLeft: Bool) -> DocumentValue {
        let sections = fit.sections.filter { fit.columns.isLeft($0.kind) == isLeft }
        return ["sections": .list(sections.map(sectionDocument))]
    }

    private func sectionDocument(_ section: PaperSection) -> DocumentValue {
        let content: DocumentValue =
            switch section.kind {
            case .why: whyDocument
            case .actions: actionsDocument
            case .factors: factorsDocument
            case .timeline: timelineDocument
            case .questions: ["items": .list(of: page.questions) { questionDocument($0) }]
            case .ideas: ["items": .list(of: page.otherIdeas) { ideaDocument($0) }]
            case .rules: ["items": .list(of: page.overrides) { ruleDocument($0) }]
            }
        // A heading is on paper where any item below it is.
        return [
            section.kind.rawValue: content.setting("off", to: off(section.items.map(\.key)))
        ]
    }

    /// Returns the class of what is on paper as long as any of some items is.
    private func off(_ keys: [PaperKey]) -> DocumentValue {
        if keys.contains(where: { fit.holds($0, on: .letter) }) { return .null }
        return .text(keys.contains { fit.holds($0, on: .a4) } ? "off-letter" : "off")
    }

    private func off(_ key: PaperKey) -> DocumentValue { off([key]) }

    private func form(_ text: PaperText) -> DocumentValue {
        ["head": .text(text.head), "more": .text(text.more)]
    }

    private func form(_ text: String) -> DocumentValue { form(PaperText(text)) }

    // MARK: Causes and actions

    private var whyDocument: DocumentValue {
        let whys = DocumentValue.list(of: words.whys) { why in
            let line = why.line
            var classes = [why.isOnWay ? "on" : nil, line.isRoot ? "root" : nil].compactMap(\.self)
            if line.isKey { classes.append("key") }
            return [
                "id": .written(line.id), "text": form(why.text),
                "classes": .text(classes.joined(separator: " ")),
                "level": .number(min(why.level, PaperSize.deepest)),
                "parent": .text(why.parentText),
                "root": .bool(line.isRoot),
                "evidence": .text(why.evidenceText),
                "actions": .text(why.actionsText),
                "off": off(.item(line.id)),
            ]
        }
        return [
            "problem": page.problem.map { form($0) } ?? .null,
            "whys": whys, "none": .bool(page.roots.isEmpty),
        ]
    }

    private var actionsDocument: DocumentValue {
        let open = page.actions.count { $0.action.status == .open }
        let texts = words.actions
        let actions = DocumentValue.list(of: Array(texts.indices)) { index in
            let (action, text) = (page.actions[index].action, texts[index])
            let isOpen = action.status == .open
            return [
                "id": .written(action.id), "text": form(text.text),
                "owner": action.owner.map { form(PaperText($0, most: 60)) } ?? .null,
                "due": .text(text.due),
                "answers": .text(text.answers),
                "measure": action.measure.map { form($0) } ?? .null,
                "status": .text(text.status),
                "remark": action.status.remark.map { form($0) } ?? .null,
                "slips": .list(slipDocuments(of: action, text, isOpen: isOpen)),
                "tracker": .text(page.trackerAddress(of: action)),
                "newIssue": .text(page.newIssues[action.id]),
                "off": off(.item(action.id)),
            ]
        }
        return [
            "items": actions, "isAny": .bool(!texts.isEmpty),
            "open": .text(
                texts.isEmpty
                    ? nil
                    : words.phrases(
                        .stillOpen, [.count: "\(open)", .total: "\(texts.count)"])),
            "none": form(words.noAction),
        ]
    }

    /// Each time that an action was put off; paper has the last one, while it is open.
    private func slipDocuments(
        of action: ActionItem, _ text: PageWords.ActionText, isOpen: Bool
    ) -> [DocumentValue] {
        zip(action.slips, text.slips).enumerated().map { index, slip in
            let (slip, words) = slip
            return [
                "putOff": .text(words), "reason": form(slip.reason),
                "off": .text(isOpen && index == action.slips.count - 1 ? nil : "off"),
            ]
        }
    }

    // MARK: Factors

    private var factorsDocument: DocumentValue {
        let groups = page.factors.map { group -> DocumentValue in
            let heading = words.phrases(PagePhrase(group.kind))
            let first = group.factors.first?.id
            let items = DocumentValue.list(of: group.factors) { factor in
                [
                    "id": .written(factor.id), "text": form(factor.text),
                    "lead": .text(factor.id == first ? heading : nil), "key": .bool(factor.isKey),
                    "off": off(.item(factor.id)),
                ]
            }
            return ["heading": .text(heading), "items": items]
        }
        return [
            "groups": .list(groups),
            "recurrence": page.recurrence.map { form($0).setting("off", to: off(.recurrence)) }
                ?? .null,
        ]
    }

    // MARK: Timeline

    private var timelineDocument: DocumentValue {
        var day: CalendarDate?
        let keys = Dictionary(grouping: words.timeline, by: \.day).mapValues { $0.map(\.key) }
        let news = words.timeline.map { line in
            defer { day = line.day ?? day }
            return words.hasDays && line.day != nil && line.day != day
        }
        let lines = DocumentValue.list(of: Array(news.indices)) { index in
            let (line, isNew) = (words.timeline[index], news[index])
            let kind = line.entry?.kind.rawValue
            return [
                "newDay": .text(isNew ? line.day.map { words.phrases.day($0) } : nil),
                "dayOff": isNew ? off(keys[line.day] ?? []) : .null,
                "clock": .text(line.clock), "kind": .text(kind),
                "kindWord": .text(line.entry.map { words.phrases(PagePhrase($0.kind)) }),
                "id": .written(line.entry?.id),
                "badge": .text(line.badge), "text": form(line.text),
                "notes": .list(line.notes.map(form)),
                "key": .bool(line.entry?.isKey == true), "off": off(line.key),
            ]
        }
        let day1 = words.hasDays ? nil : words.timeline.compactMap(\.day).first
        let zone = page.zone.isNamedOtherwise ? " (\(page.zone.session))" : ""
        return [
            "items": lines, "isAny": .bool(!news.isEmpty),
            "isFine": .bool(words.hasSeconds),
            "clock": .text("\(day1.map { "\(words.phrases.day($0)), " } ?? "")\(page.zone.name)"),
            "zone": .text(zone.isEmpty ? nil : page.zone.session),
            "agreed": .bool(page.isOrderAgreed),
        ]
    }

    // MARK: What was put off

    private func questionDocument(_ question: Question) -> DocumentValue {
        [
            "id": .written(question.id), "text": form(question.text),
            "answer": question.answer.map { form($0) } ?? .null, "off": off(.item(question.id)),
        ]
    }

    private func ideaDocument(_ line: IdeaLine) -> DocumentValue {
        [
            "id": .written(line.idea.id), "text": form(line.idea.text),
            "declined": line.idea.declined.map { form($0) } ?? .null,
            "off": off(.item(line.idea.id)),
        ]
    }

    private func ruleDocument(_ rule: SetAside) -> DocumentValue {
        [
            "phase": .text(words.phrases(PagePhrase(rule.phase))),
            "rules": .list(rule.rules.map { form($0) }),
            "reason": form(rule.reason), "off": off(.rule(rule.record)),
        ]
    }
}
