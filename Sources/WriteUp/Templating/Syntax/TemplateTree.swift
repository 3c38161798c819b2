/// A Mustache template as a tree: what is checked, and what is filled in.
///
/// The language is that of <https://mustache.github.io/mustache.5.html> without lambdas, partials, blocks and
/// other delimiters, and with the functions of ``TemplateName``.
package struct TemplateTree: Sendable {
    /// A part of a template.
    enum Part: Sendable {
        /// What stands between tags, in UTF-8.
        case text([UInt8])
        /// A tag that has no end: a value, a comment, a setting, or one that is refused.
        case tag(TemplateTag, TemplateName?)
        /// A section.
        case section(Section)
    }

    /// A section, and what it holds.
    struct Section: Sendable {
        /// The tag that opens it.
        let open: TemplateTag
        /// What it asks for; nil where that can't be read.
        let name: TemplateName?
        /// What it holds.
        let parts: [Part]
        /// The tag that closes it; nil where there is none.
        let close: TemplateTag?
    }

    /// What the template is made of.
    let parts: [Part]
    /// The tags that open or close nothing that they could, in no order.
    let faults: [TemplateError.Fault]

    /// How deep sections can be nested.
    static let deepest = 64

    /// Reads a template.
    ///
    /// - Throws: the fault of a tag that is never closed, or goes on in the next line.
    package init(_ text: String) throws(TemplateError.Fault) {
        let bytes = Array(text.utf8)
        let tags = try TemplateTag.all(in: bytes)
        var builder = Builder()
        var index = 0
        for tag in tags {
            let range = TemplateTree.rangeLeftOut(for: tag, in: bytes)
            // Two tags in one line are never alone in it, so that no range reaches into another.
            if index < range.lowerBound {
                builder.parts.append(.text(Array(bytes[index..<range.lowerBound])))
            }
            index = range.upperBound
            builder.take(tag)
        }
        if index < bytes.count { builder.parts.append(.text(Array(bytes[index...]))) }
        builder.closeAll()
        (parts, faults) = (builder.parts, builder.faults)
    }

    /// Returns what a tag takes out of the text: itself, or its line where nothing else is in that.
    private static func rangeLeftOut(for tag: TemplateTag, in bytes: [UInt8]) -> Range<Int> {
        guard tag.kind.isLeftOutWithItsLine else { return tag.range }
        var start = tag.range.lowerBound
        while start > 0, isBlankInLine(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return tag.range }
        var end = tag.range.upperBound
        while end < bytes.count, isBlankInLine(bytes[end]) { end += 1 }
        if end == bytes.count { return start..<end }
        if bytes[end] == UInt8(ascii: "\n") { return start..<end + 1 }
        guard bytes[end...].starts(with: "\r\n".utf8) else { return tag.range }
        return start..<end + 2
    }

    private static func isBlankInLine(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}

extension TemplateTree {
    /// Puts tags into sections.
    private struct Builder {
        /// The parts of the innermost section that is open.
        var parts: [Part] = []
        /// What is wrong so far.
        var faults: [TemplateError.Fault] = []
        /// The sections that are open, with the parts before each.
        private var open: [(tag: TemplateTag, before: [Part])] = []

        mutating func take(_ tag: TemplateTag) {
            switch tag.kind {
            case .value, .raw, .comment, .setting, .refused:
                parts.append(.tag(tag, TemplateName(tag.name)))
            case .section, .inverted:
                if open.count == TemplateTree.deepest {
                    faults.append(
                        tag.fault("\(tag.shown) is nested deeper than \(TemplateTree.deepest)."))
                }
                // What is too deep is read on the same level, and rendered never.
                guard open.count < TemplateTree.deepest else { return }
                open.append((tag, parts))
                parts = []
            case .close: close(tag)
            }
        }

        private mutating func close(_ tag: TemplateTag) {
            guard let innermost = open.last?.tag else {
                faults.append(tag.fault("\(tag.shown) closes nothing."))
                return
            }
            if innermost.name != tag.name {
                faults.append(
                    tag.fault(
                        "\(tag.shown) stands where {{/\(innermost.name)}} must come first, for "
                            + "\(innermost.shown) of line \(innermost.line) is open."))
                // What comes after is read as if the right one had been closed: that of the name, else the last.
                let index = open.lastIndex { $0.tag.name == tag.name } ?? open.count - 1
                while open.count > index + 1 { closeInnermost(by: nil) }
            }
            closeInnermost(by: tag)
        }

        /// Closes what is still open.
        mutating func closeAll() {
            while let innermost = open.last?.tag {
                faults.append(
                    innermost.fault(
                        "\(innermost.shown) is never closed.",
                        hint: "Close it with {{/\(innermost.name)}}."))
                closeInnermost(by: nil)
            }
        }

        private mutating func closeInnermost(by tag: TemplateTag?) {
            guard let (opening, before) = open.popLast() else { return }
            let section = Section(
                open: opening, name: TemplateName(opening.name), parts: parts, close: tag)
            parts = before + [.section(section)]
        }
    }
}
