import PostMortem
import SafeText

extension OnePage {
    /// What the HTML template is filled from: the document of the whole page, in which each text that paper
    /// may cut has two forms, and each thing that paper leaves out is `off`.
    ///
    /// A text of two forms is an object: its `head`, which both show, and its `more`, which a screen shows
    /// behind it and paper shows as `…`; null where nothing is cut.
    var document: DocumentValue {
        var document = whole.document
        document = withLists(document)
        document = withSummary(document)
        var layout = PageLayout()
        return
            document
            .setting("heading", to: form(whole.title, most: OnePage.titleLetters))
            .setting("rank", to: form(whole.severity, most: 30))
            .setting("problem", to: form(whole.problem))
            .setting("noActionReason", to: form(whole.noActionReason))
            .setting("standing", to: .text(standing))
            .setting("hasFactors", to: .bool(!whole.factors.isEmpty))
            .setting("hasTimeline", to: .bool(!whole.timeline.isEmpty))
            .setting("hasNoRoots", to: .bool(whole.roots.isEmpty))
            .setting("tally", to: .text(tally))
            .setting("hasSeconds", to: .bool(hasSeconds))
            .setting("hasOtherIdeas", to: .bool(!whole.otherIdeas.isEmpty))
            .setting("hasOverrides", to: .bool(!whole.overrides.isEmpty))
            .setting("noEntries", to: .bool(page.timeline.isEmpty && !whole.timeline.isEmpty))
            .setting("noFactors", to: .bool(page.factors.isEmpty && !whole.factors.isEmpty))
            .setting("noIdeas", to: .bool(page.otherIdeas.isEmpty))
            .setting("noOverrides", to: .bool(page.overrides.isEmpty))
            .setting("picture", to: .text((picture ?? screenPicture)?.svg(.inline)))
            .setting("noPicture", to: .bool(picture == nil))
            .setting("isRestRight", to: .bool(layout.columns(of: self).isRestRight))
            .setting("pictureStyle", to: .text(PictureStyle.sheet))
            .setting("leftOut", to: .texts(leftOut.map(\.text)))
            .setting("topics", to: .texts(topics))
            .setting("showCommand", to: .text(showCommand))
            .setting("isCut", to: .bool(isShortened))
            .setting("wholeCommand", to: .text(wholeCommand))
            .setting("isLess", to: .bool(isShortened || !leftOut.isEmpty))
    }

    /// Whether paper cuts a text.
    var isShortened: Bool {
        let page = self.page
        var texts = page.timeline.map(\.entry.text) + page.whys.map(\.text)
        texts += page.factors.flatMap(\.factors).map(\.text) + page.openQuestions.map(\.text)
        texts += page.actions.flatMap { [$0.action.text, $0.action.measure ?? ""] }
        texts += page.otherIdeas.flatMap { [$0.idea.text, $0.idea.declined ?? ""] }
        texts += page.overrides.map(\.override.reason)
        texts += [page.impact, page.recurrence, page.problem, page.noActionReason].compactMap { $0 }
        return cut(page.title, most: OnePage.titleLetters)
            != UnsafeCharacters.shown(in: page.title)
            || texts.contains { cut($0) != UnsafeCharacters.shown(in: $0) }
    }

    // MARK: Lists

    private func withLists(_ document: DocumentValue) -> DocumentValue {
        let factors = Set(page.factors.flatMap(\.factors).map(\.id))
        let actions = Set(page.actions.map(\.action.id))
        let ideas = Set(page.otherIdeas.map(\.idea.id))
        let questions = Set(page.openQuestions.map(\.id))
        let overrides = Set(page.overrides.map(\.record))
        return
            document
            .settingEach("milestones", of: whole.milestones) { item, line in
                item.setting("how", to: form(line.how, most: howLetters))
            }
            .setting("timeline", to: .list(timelineDocuments(document)))
            .setting("whys", to: .list(whyDocuments))
            .settingEach("factors", of: whole.factors) { item, group in
                let first = group.factors.first { factors.contains($0.id) }
                return item.setting("off", to: .bool(first == nil))
                    .settingEach("items", of: group.factors) { item, factor in
                        item.setting("text", to: form(factor.text))
                            .setting("off", to: .bool(!factors.contains(factor.id)))
                            .setting("leads", to: .bool(factor.id == first?.id))
                    }
            }
            .settingEach("actions", of: whole.actions) { item, line in
                actionDocument(item, line)
                    .setting("off", to: .bool(!actions.contains(line.action.id)))
            }
            .settingEach("otherIdeas", of: whole.otherIdeas) { item, line in
                item.setting("text", to: form(line.idea.text))
                    .setting("declined", to: form(line.idea.declined))
                    .setting("off", to: .bool(!ideas.contains(line.idea.id)))
            }
            .settingEach("openQuestions", of: whole.openQuestions) { item, question in
                item.setting("text", to: form(question.text))
                    .setting("off", to: .bool(!questions.contains(question.id)))
            }
            .settingEach("overrides", of: whole.overrides) { item, entry in
                item.setting("rules", to: .list(entry.override.rules.map { form($0) }))
                    .setting("reason", to: form(entry.override.reason))
                    .setting("off", to: .bool(!overrides.contains(entry.record)))
            }
    }

    private func timelineDocuments(_ document: DocumentValue) -> [DocumentValue] {
        guard case .list(let items)? = document.member("timeline") else { return [] }
        let printed = Dictionary(page.timeline.map { ($0.entry.id, $0) }) { first, _ in first }
        return zip(items, whole.timeline).map { item, line in
            let here = printed[line.entry.id]
            // An entry in front of which paper says the day, for the one that said it is left out.
            let day = line.date == nil ? here?.date : nil
            return item.setting("text", to: form(line.entry.text))
                .setting("off", to: .bool(here == nil)).setting("printedDate", to: .written(day))
        }
    }

    private var whyDocuments: [DocumentValue] {
        let kept = Set(page.whys.map(\.id))
        return whole.whys.map { why in
            let evidence = why.evidence.map(\.description)
            let rest = evidence.dropFirst(OnePage.evidence)
            // Where the nearest why above is left out, a why hangs from where it was.
            return [
                "id": .written(why.id), "depth": .number(min(why.depth, 6)),
                "text": form(why.text), "root": .bool(why.isRoot), "key": .bool(why.isKey),
                "off": .bool(!kept.contains(why.id)),
                "evidence": evidence.isEmpty
                    ? .null
                    : [
                        "head": .text(evidence.prefix(OnePage.evidence).joined(separator: ", ")),
                        "more": rest.isEmpty ? .null : .text(", " + rest.joined(separator: ", ")),
                    ],
            ]
        }
    }

    private func actionDocument(_ item: DocumentValue, _ line: ActionLine) -> DocumentValue {
        let action = line.action
        let answers = line.answers.map { target -> DocumentValue in
            ["id": .written(target.id), "text": .text(answerText(target))]
        }
        return item.setting("text", to: form(action.text))
            .setting("measure", to: form(action.measure))
            .setting("owner", to: form(action.owner, most: 40))
            .setting("remark", to: form(action.status.remark, most: 60))
            .setting("answers", to: .list(answers))
            .settingEach("slips", of: action.slips) { item, slip in
                item.setting("reason", to: form(slip.reason, most: 60))
            }
    }

    // MARK: Head

    private func withSummary(_ document: DocumentValue) -> DocumentValue {
        let full = OnePage(whole: whole)
        let facts = zip(facts, full.facts).map { fact, full -> DocumentValue in
            let isSame = fact.parts == full.parts
            return [
                "label": .text(fact.label), "value": Summary.document(full.parts),
                "isCut": .bool(!isSame),
                "printed": isSame ? .list([]) : Summary.document(fact.parts),
            ]
        }
        let isSame = summary == full.summary
        return document.setting("facts", to: .list(facts))
            .setting("summary", to: Summary.document(full.summary))
            .setting("isSummaryCut", to: .bool(!isSame))
            .setting("printedSummary", to: isSame ? .list([]) : Summary.document(summary))
    }

    /// Returns a text in its two forms; null where there is none.
    private func form(_ text: String?, most: Int = .max) -> DocumentValue {
        guard let text else { return .null }
        let shown = UnsafeCharacters.shown(in: text)
        let cut = cut(text, most: most)
        guard cut != shown else { return ["head": .text(shown), "more": .null] }
        // What was cut is a beginning of the text, with the dots behind it.
        let head = cut.unicodeScalars.dropLast()
        let more = shown.unicodeScalars.dropFirst(head.count)
        return ["head": .text(String(head)), "more": .text(String(more))]
    }
}

extension DocumentValue {
    /// Returns an object in which every item of a list, together with what it was made from, goes through a
    /// function.
    fileprivate func settingEach<Source>(
        _ name: String, of sources: [Source],
        _ change: (DocumentValue, Source) -> DocumentValue
    ) -> DocumentValue {
        guard case .list(let items)? = member(name) else { return self }
        return setting(name, to: .list(zip(items, sources).map { change($0, $1) }))
    }
}
