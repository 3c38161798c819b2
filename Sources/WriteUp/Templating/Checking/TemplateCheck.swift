import SafeText

/// Holds the tags of a template against what there is to fill it with.
///
/// Mustache itself renders a name that it doesn't know as nothing, and so would give a page with holes.
struct TemplateCheck {
    /// What names are looked up in.
    private struct Scope {
        let shape: Shape
        /// Whether it is repeated for the elements of a list.
        let isRepeated: Bool
    }

    /// What is wrong so far, in the order in which it was found.
    private(set) var faults: [TemplateError.Fault] = []
    /// Whether the template leaves names out.
    private(set) var leavesNamesOut = false

    private var scopes = [Scope(shape: .page, isRepeated: false)]
    private var place: TemplatePlace
    /// Where a fault was found, for a section that is gone over again shows each of them again.
    private var places: Set<Int> = []

    /// Checks a template.
    init(_ tree: TemplateTree, kind: TemplateKind) {
        place = TemplatePlace(
            kind, hasDefinitions: kind == .markdown && MarkdownPlace.definesLinks(tree))
        leavesNamesOut = TemplateCheck.leavesNamesOut(tree.parts)
        check(tree.parts, before: [])
    }

    private static func leavesNamesOut(_ parts: [TemplateTree.Part]) -> Bool {
        parts.contains { part in
            switch part {
            case .text: false
            case .tag(let tag, _): tag.kind == .setting && isLeavingOut(tag)
            case .section(let section): leavesNamesOut(section.parts)
            }
        }
    }

    /// Returns the faults of control characters, of which no page has any but tabs and ends of lines.
    static func charactersRefused(in text: String) -> [TemplateError.Fault] {
        var (line, column) = (1, 1)
        for character in text {
            let scalar = character.unicodeScalars.first ?? " "
            if character.isNewline {
                (line, column) = (line + 1, 1)
                guard scalar == "\u{B}" || scalar == "\u{C}" else { continue }
            }
            if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F {
                return [
                    TemplateError.Fault(
                        line: line, column: column,
                        message:
                            "The character \(UnsafeCharacters.shown(in: String(scalar))) is in no page.",
                        hint: "Take it out.", unknown: nil)
                ]
            }
            column += 1
        }
        return []
    }

    private static func isLeavingOut(_ tag: TemplateTag) -> Bool {
        tag.name.filter { $0 != " " } == "NAMES:LEFT_OUT"
    }

    /// Checks parts in their order.
    ///
    /// - Parameters:
    ///   - parts: the parts.
    ///   - next: the text behind them, up to the next tag.
    private mutating func check(_ parts: [TemplateTree.Part], before next: [UInt8]) {
        for (index, part) in parts.enumerated() {
            var behind: [UInt8] {
                guard index + 1 < parts.count else { return next }
                return if case .text(let text) = parts[index + 1] { text } else { [] }
            }
            switch part {
            case .text(let text): place.pass(text)
            case .tag(let tag, let name): check(tag, name, before: behind)
            case .section(let section): check(section, before: behind)
            }
        }
    }

    private mutating func note(_ fault: TemplateError.Fault, at tag: TemplateTag) {
        if places.insert(tag.range.lowerBound).inserted { faults.append(fault) }
    }

    private mutating func check(_ tag: TemplateTag, _ name: TemplateName?, before next: [UInt8]) {
        switch tag.kind {
        case .value: checkValue(tag, name, isRaw: false, before: next)
        case .raw: checkValue(tag, name, isRaw: true, before: next)
        case .comment: checkPlace(of: tag, .nothing, before: next)
        case .setting where Self.isLeavingOut(tag): checkPlace(of: tag, .nothing, before: next)
        case .setting:
            note(
                tag.fault(
                    "\(tag.shown) is no setting of a template.",
                    hint: "The one there is: {{% NAMES: LEFT_OUT}}"), at: tag)
        case .refused, .section, .inverted, .close:
            note(
                tag.fault(
                    "\(tag.shown) is not taken: a template is one file, with no partials, blocks or "
                        + "other delimiters.",
                    hint: "Write what it stands for in its place."), at: tag)
        }
    }

    private mutating func checkValue(
        _ tag: TemplateTag, _ name: TemplateName?, isRaw: Bool, before next: [UInt8]
    ) {
        let shape = shape(of: name, tag)
        var use = TemplatePlace.Use.own
        switch shape {
        case .said, .name, nil: use = .said
        case .own where isRaw && tag.name.hasSuffix("indent"): use = .indent
        case .own, .number, .flag, .list, .object: break
        }
        if let shape, !shape.isText {
            let isList = if case .list = shape { true } else { false }
            note(
                tag.fault(
                    "\(tag.shown) is \(isList ? "a list" : "several values"), and no text.",
                    hint: isList
                        ? "Write {{#\(tag.name)}}…{{/\(tag.name)}}, with what is to be said of each."
                        : "Name one of them: \(listed(shape, behind: tag.name))."), at: tag)
        } else if isRaw, shape == .said || shape == .name {
            note(
                tag.fault(
                    "\(tag.shown) would put in people's words as markup.",
                    hint: "Write {{\(tag.name)}}."), at: tag)
        } else {
            checkPlace(of: tag, use, before: next)
        }
        place.fill(use)
    }

    /// Checks where a tag stands.
    private mutating func checkPlace(
        of tag: TemplateTag, _ use: TemplatePlace.Use, before next: [UInt8]
    ) {
        guard let obstacle = place.obstacle(to: use, before: next) else { return }
        note(
            tag.fault(
                "\(tag.shown) stands \(obstacle), "
                    + (use == .nothing
                        ? "where no tag may be." : "where no escaping makes a text safe."),
                hint: place.advice), at: tag)
    }

    private mutating func check(_ section: TemplateTree.Section, before next: [UInt8]) {
        let scope = scope(of: section)
        var inner: [UInt8] {
            if case .text(let text)? = section.parts.first { text } else { [] }
        }
        checkPlace(of: section.open, .nothing, before: inner)
        // What is known where the section begins, whether it was left out, or went before itself.
        var begin = place
        // Each time more is forbidden, or nothing changes any more.
        for _ in 0..<20 {
            place = begin
            if let scope { scopes.append(scope) }
            check(section.parts, before: [])
            if scope != nil { scopes.removeLast() }
            let closing = section.close ?? section.open
            if section.close != nil { checkPlace(of: closing, .nothing, before: next) }
            guard begin.isAlike(place) else {
                note(
                    closing.fault(
                        "\(section.open.shown) of line \(section.open.line) opens something that "
                            + "\(closing.shown) leaves open.",
                        hint: "Begin and end a section outside the same tags and quotation marks."),
                    at: closing)
                place = begin
                return
            }
            let before = begin
            begin.merge(place)
            if begin == before { break }
        }
        place = begin
    }

    private mutating func scope(of section: TemplateTree.Section) -> Scope? {
        let shape = shape(of: section.name, section.open)
        guard section.open.kind == .section else { return nil }
        return switch shape {
        case .list(let element): Scope(shape: element, isRepeated: true)
        case .flag, nil: nil
        case .some(let other): Scope(shape: other, isRepeated: false)
        }
    }

    /// Returns the form of what a tag names; nil where that is wrong, which is then among the faults.
    private mutating func shape(of name: TemplateName?, _ tag: TemplateTag) -> Shape? {
        switch name {
        case nil: return unknown(tag.name, tag)
        case .current:
            guard let innermost = scopes.last?.shape, innermost.isText else {
                note(
                    tag.fault("\(tag.shown) stands where there is no single text."), at: tag)
                return nil
            }
            return named(innermost, tag)
        case .path(let path): return variable(path, tag)
        case .position:
            guard scopes.last?.isRepeated == true else {
                note(
                    tag.fault(
                        "\(tag.shown) stands outside a list.",
                        hint: "Write it within {{#…}} of a list, such as {{#actions}}."), at: tag)
                return nil
            }
            return .flag
        case .count(let path):
            guard let shape = variable(path, tag) else { return nil }
            guard case .list = shape else {
                note(tag.fault("\(tag.shown) counts what is no list."), at: tag)
                return nil
            }
            return .number
        }
    }

    private mutating func variable(_ path: [String], _ tag: TemplateTag) -> Shape? {
        var found = path.first.flatMap { name in
            scopes.reversed().lazy.compactMap { $0.shape.member(name) }.first
        }
        for name in path.dropFirst() { found = found?.member(name) }
        guard let found else {
            return unknown(path.joined(separator: "."), tag)
        }
        return named(found, tag)
    }

    /// Returns a form, unless it is somebody's name in a template that leaves names out.
    private mutating func named(_ shape: Shape, _ tag: TemplateTag) -> Shape? {
        guard leavesNamesOut, shape == .name || shape == .list(of: .name) else { return shape }
        note(
            tag.fault("\(tag.shown) is somebody's name, and this template leaves names out."),
            at: tag)
        return nil
    }

    private mutating func unknown(_ name: String, _ tag: TemplateTag) -> Shape? {
        let known = scopes.reversed().flatMap(\.shape.variables).map(\.name)
        note(
            tag.fault(
                "\(tag.shown) is no variable here.",
                unknown: TemplateError.Unknown(name: name, known: known)), at: tag)
        return nil
    }

    private func listed(_ shape: Shape, behind name: String) -> String {
        shape.variables.map { "{{\(name).\($0.name)}}" }.joined(separator: ", ")
    }
}
