import PostMortem

extension OnePage {
    /// What the HTML template is filled from: the page's document with long texts cut, what the page alone
    /// has, and what is left out.
    var document: DocumentValue {
        var texts = page.document
        for list in ["timeline", "otherIdeas", "overrides", "openQuestions"] {
            texts = texts.mapping(list) { cut($0) }
        }
        texts = texts.mapping("factors") { cut($0) }.mapping("problem") { cut($0) }
            .mapping("noActionReason") { cut($0) }.mapping("title") { cut($0, most: 110) }
            .mapping("severity") { cut($0, most: 30) }
        return
            texts
            .setting("whys", to: .list(page.whys.map { whyDocument($0) }))
            .setting("actions", to: .list(page.actions.map { actionDocument($0) }))
            .setting("summary", to: Summary.document(summary))
            .setting(
                "facts",
                to: .list(
                    facts.map {
                        ["label": .text($0.label), "value": Summary.document($0.parts)]
                    })
            )
            .setting("standing", to: .text(standing))
            .setting("hasFactors", to: .bool(!whole.factors.isEmpty))
            .setting("hasTimeline", to: .bool(!whole.timeline.isEmpty))
            .setting("hasNoRoots", to: .bool(whole.roots.isEmpty))
            .setting("openCount", to: .number(whole.openQuestions.count))
            .setting("calledOut", to: .text(calledOut))
            .setting("hasSeconds", to: .bool(hasSeconds))
            .setting("hasOtherIdeas", to: .bool(!page.otherIdeas.isEmpty))
            .setting("hasOverrides", to: .bool(!page.overrides.isEmpty))
            .setting(
                "answeredCount", to: .number(whole.questions.count - whole.openQuestions.count)
            )
            .setting("picture", to: .text(picture?.svg(.inline)))
            .setting("pictureStyle", to: .text(PictureStyle.sheet))
            .setting("leftOut", to: .list(leftOut.map(\.document)))
            .setting("topics", to: .texts(topics))
            .setting("showCommand", to: .text(showCommand))
            .setting("isCut", to: .bool(isShortened))
            .setting("wholeCommand", to: .text(wholeCommand))
            .setting("isLess", to: .bool(isShortened || !leftOut.isEmpty))
    }

    /// Whether a text on the page was cut.
    var isShortened: Bool {
        let page = self.page
        var texts = page.timeline.map(\.entry.text) + page.whys.map(\.text)
        texts += page.factors.flatMap(\.factors).map(\.text) + page.openQuestions.map(\.text)
        texts += page.actions.flatMap { [$0.action.text, $0.action.measure ?? ""] }
        texts += page.otherIdeas.flatMap { [$0.idea.text, $0.idea.declined ?? ""] }
        texts += page.overrides.map(\.override.reason)
        texts += [page.impact, page.recurrence, page.problem, page.noActionReason].compactMap { $0 }
        return cut(page.title, most: 110) != UnsafeCharacters.shown(in: page.title)
            || texts.contains { cut($0) != UnsafeCharacters.shown(in: $0) }
    }

    private var calledOut: String {
        switch page.callOuts {
        case 0: "never"
        case 1: "once"
        default: "\(page.callOuts) times"
        }
    }

    private func actionDocument(_ line: ActionLine) -> DocumentValue {
        let answers = line.answers.map { target -> DocumentValue in
            ["id": .written(target.id), "text": .text(answerText(target))]
        }
        return line.document.mapped { cut($0) }
            .setting("remark", to: .text(line.action.status.remark.map { cut($0, most: 60) }))
            .setting("owner", to: .text(line.action.owner.map { cut($0, most: 40) }))
            .setting("answers", to: .list(answers))
    }

    private func whyDocument(_ why: WhyLine) -> DocumentValue {
        // Where the nearest why above is left out, a why hangs from where it was.
        [
            "id": .written(why.id), "depth": .number(min(why.depth, 6)),
            "text": .text(cut(why.text)), "root": .bool(why.isRoot), "key": .bool(why.isKey),
            "evidence": .texts(why.evidence.prefix(6).map(\.description)),
            "moreEvidence": .bool(why.evidence.count > 6),
        ]
    }
}

extension LeftOut {
    fileprivate var document: DocumentValue {
        [
            "count": .number(count), "total": .number(total), "what": .text(what),
            "topic": .text(topic),
        ]
    }
}

extension DocumentValue {
    /// Returns an object in which every text under a name, at whatever depth, goes through a function.
    fileprivate func mapping(_ name: String, _ change: (String) -> String) -> DocumentValue {
        guard case .object(let members) = self, let value = members[name] else { return self }
        return setting(name, to: value.mapped(change))
    }

    fileprivate func mapped(_ change: (String) -> String) -> DocumentValue {
        switch self {
        case .text(let text): .text(change(text))
        case .list(let values): .list(values.map { $0.mapped(change) })
        case .object(let members): .object(members.mapValues { $0.mapped(change) })
        case .null, .bool, .number: self
        }
    }
}
