/// Holds the tags of a template against what there is to fill it with.
///
/// Mustache itself renders a name that it doesn't know as nothing, and so would give a page with holes.
struct TemplateCheck {
    /// What is open around a tag.
    private struct Frame {
        /// The tag that opened it; nil for the whole template.
        let tag: TemplateTag?
        /// What names are looked up in; nil where it adds nothing to look up.
        let shape: Shape?
        /// Whether it is repeated for the elements of a list.
        let isRepeated: Bool
        /// Where in HTML or Markdown it was opened.
        let place: TemplatePlace
    }

    /// What is wrong so far.
    private(set) var faults: [TemplateError.Fault] = []
    /// Whether the template leaves names out.
    private(set) var leavesNamesOut = false

    private var frames: [Frame]
    private var place: TemplatePlace

    /// Checks a template.
    init(_ text: String, tags: [TemplateTag], kind: TemplateKind) {
        leavesNamesOut = tags.contains { $0.kind == .setting && Self.isLeavingOut($0) }
        place = TemplatePlace(kind)
        frames = [Frame(tag: nil, shape: .page, isRepeated: false, place: place)]
        var index = text.startIndex
        for tag in tags {
            place.pass(text[index..<tag.range.lowerBound])
            index = tag.range.upperBound
            check(tag)
        }
        for frame in frames.dropFirst().reversed() {
            guard let tag = frame.tag else { continue }
            faults.append(
                tag.fault(
                    "\(tag.shown) is never closed.", hint: "Close it with {{/\(tag.name)}}."))
        }
    }

    private static func isLeavingOut(_ tag: TemplateTag) -> Bool {
        tag.name.filter { $0 != " " } == "NAMES:LEFT_OUT"
    }

    private mutating func check(_ tag: TemplateTag) {
        switch tag.kind {
        case .comment: break
        case .value: checkValue(tag, isRaw: false)
        case .raw: checkValue(tag, isRaw: true)
        case .section, .inverted: open(tag)
        case .close: close(tag)
        case .setting where Self.isLeavingOut(tag): break
        case .setting:
            faults.append(
                tag.fault(
                    "\(tag.shown) is no setting of a template.",
                    hint: "The one there is: {{% NAMES: LEFT_OUT}}"))
        case .refused:
            faults.append(
                tag.fault(
                    "\(tag.shown) is not taken: a template is one file, with no partials, blocks or "
                        + "other delimiters.",
                    hint: "Write what it stands for in its place."))
        }
    }

    private mutating func checkValue(_ tag: TemplateTag, isRaw: Bool) {
        guard let shape = value(of: tag) else { return }
        if !shape.isText {
            let isList = if case .list = shape { true } else { false }
            faults.append(
                tag.fault(
                    "\(tag.shown) is \(isList ? "a list" : "several values"), and no text.",
                    hint: isList
                        ? "Write {{#\(tag.name)}}…{{/\(tag.name)}}, with what is to be said of each."
                        : "Name one of them: \(listed(shape, behind: tag.name))."))
        } else if isRaw, shape == .said || shape == .name {
            faults.append(
                tag.fault(
                    "\(tag.shown) would put in people's words as markup.",
                    hint: "Write {{\(tag.name)}}."))
        } else if let obstacle = place.obstacle {
            faults.append(
                tag.fault(
                    "\(tag.shown) stands \(obstacle), where no escaping makes a text safe.",
                    hint: place.advice))
        }
    }

    private mutating func open(_ tag: TemplateTag) {
        let shape = value(of: tag)
        var scope: Shape?
        var isRepeated = false
        if tag.kind == .section {
            switch shape {
            case .list(let element): (scope, isRepeated) = (element, true)
            case .flag, nil: break
            case .some(let other): scope = other
            }
        }
        frames.append(Frame(tag: tag, shape: scope, isRepeated: isRepeated, place: place))
    }

    private mutating func close(_ tag: TemplateTag) {
        guard frames.count > 1, let opening = frames[frames.count - 1].tag else {
            faults.append(tag.fault("\(tag.shown) closes nothing."))
            return
        }
        guard opening.name == tag.name else {
            faults.append(
                tag.fault(
                    "\(tag.shown) stands where {{/\(opening.name)}} must come first, for "
                        + "\(opening.shown) of line \(opening.line) is open."))
            // What comes after is read as if the right one had been closed: that of the name, else the last.
            let index = frames.lastIndex { $0.tag?.name == tag.name } ?? frames.count - 1
            frames.removeSubrange(index...)
            return
        }
        if !frames[frames.count - 1].place.isAlike(place) {
            faults.append(
                tag.fault(
                    "\(opening.shown) of line \(opening.line) opens something that \(tag.shown) leaves open.",
                    hint: "Begin and end a section outside the same tags and quotation marks."))
            place = frames[frames.count - 1].place
        }
        frames.removeLast()
    }

    /// Returns the form of what a tag names; nil where that is wrong, which is then among the faults.
    private mutating func value(of tag: TemplateTag) -> Shape? {
        let parts = tag.name.split(separator: "(", omittingEmptySubsequences: false)
        guard parts.count == 1 else { return function(tag) }
        return variable(tag.name, tag)
    }

    private mutating func function(_ tag: TemplateTag) -> Shape? {
        let name = tag.name.prefix { $0 != "(" }
        let argument = tag.name.dropFirst(name.count + 1).dropLast()
        guard tag.name.hasSuffix(")"), !argument.contains("(") else {
            return unknown(tag.name, tag)
        }
        switch (name, argument.isEmpty) {
        case ("first", true), ("last", true), ("even", true), ("odd", true):
            let innermost = frames.last { $0.shape != nil }
            guard innermost?.isRepeated == true else {
                faults.append(
                    tag.fault(
                        "\(tag.shown) stands outside a list.",
                        hint: "Write it within {{#…}} of a list, such as {{#actions}}."))
                return nil
            }
            return .flag
        case ("count", false):
            guard let shape = variable(String(argument), tag) else { return nil }
            guard case .list = shape else {
                faults.append(tag.fault("\(tag.shown) counts what is no list."))
                return nil
            }
            return .number
        default: return unknown(tag.name, tag)
        }
    }

    private mutating func variable(_ name: String, _ tag: TemplateTag) -> Shape? {
        let scopes = frames.compactMap(\.shape)
        guard let innermost = scopes.last else { return nil }
        if name == "." {
            if innermost.isText { return named(innermost, tag) }
            faults.append(tag.fault("\(tag.shown) stands where there is no single text."))
            return nil
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        var found = parts.first.flatMap { part in
            scopes.reversed().lazy.compactMap { $0.member(part) }.first
        }
        for part in parts.dropFirst() { found = found?.member(part) }
        guard let found else { return unknown(name, tag) }
        return named(found, tag)
    }

    /// Returns a form, unless it is somebody's name in a template that leaves names out.
    private mutating func named(_ shape: Shape, _ tag: TemplateTag) -> Shape? {
        guard leavesNamesOut, shape == .name || shape == .list(of: .name) else { return shape }
        faults.append(
            tag.fault("\(tag.shown) is somebody's name, and this template leaves names out."))
        return nil
    }

    private mutating func unknown(_ name: String, _ tag: TemplateTag) -> Shape? {
        let known = frames.compactMap(\.shape).reversed().flatMap(\.variables).map(\.name)
        faults.append(
            tag.fault(
                "\(tag.shown) is no variable here.",
                unknown: TemplateError.Unknown(name: name, known: known)))
        return nil
    }

    private func listed(_ shape: Shape, behind name: String) -> String {
        shape.variables.map { "{{\(name).\($0.name)}}" }.joined(separator: ", ")
    }
}
