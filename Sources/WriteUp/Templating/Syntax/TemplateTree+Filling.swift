extension TemplateTree {
    /// Returns the template filled with a document.
    ///
    /// - Parameters:
    ///   - document: what names are looked up in.
    ///   - escape: what every text goes through that isn't asked for as it is.
    /// - Returns: the page.
    package func filled(
        with document: DocumentValue, escape: @escaping (String) -> String
    ) -> String {
        var filling = Filling(escape: escape, frames: [Filling.Frame(value: document)])
        filling.fill(parts)
        return String(decoding: filling.bytes, as: UTF8.self)
    }

    /// A template while it is filled.
    private struct Filling {
        /// A value that names are looked up in.
        struct Frame {
            let value: DocumentValue
            /// Its place in the list that it is an element of, from 0, and the length of that.
            var place: (index: Int, count: Int)?
        }

        let escape: (String) -> String
        var frames: [Frame]
        var bytes: [UInt8] = []

        mutating func fill(_ parts: [Part]) {
            for part in parts {
                switch part {
                case .text(let text): bytes += text
                case .tag(let tag, let name): fill(tag, name)
                case .section(let section): fill(section)
                }
            }
        }

        private mutating func fill(_ tag: TemplateTag, _ name: TemplateName?) {
            switch tag.kind {
            case .value: bytes += escape(value(of: name)?.words ?? "").utf8
            case .raw: bytes += (value(of: name)?.words ?? "").utf8
            case .section, .inverted, .close, .comment, .setting, .refused: break
            }
        }

        private mutating func fill(_ section: Section) {
            let value = value(of: section.name) ?? .null
            guard section.open.kind == .section else {
                if value.isNothing { fill(section.parts) }
                return
            }
            switch value {
            case .null, .bool(false): break
            case .bool(true): fill(section.parts)
            case .list(let values):
                for (index, value) in values.enumerated() {
                    fill(section.parts, in: Frame(value: value, place: (index, values.count)))
                }
            case .number, .text, .object: fill(section.parts, in: Frame(value: value))
            }
        }

        private mutating func fill(_ parts: [Part], in frame: Frame) {
            frames.append(frame)
            fill(parts)
            frames.removeLast()
        }

        /// Returns what a name finds; nil where there is no such thing.
        private func value(of name: TemplateName?) -> DocumentValue? {
            switch name {
            case nil: return nil
            case .current: return frames.last?.value
            case .path(let path): return value(at: path)
            case .position(let position):
                guard let (index, count) = frames.last?.place else { return nil }
                switch position {
                case .first: return .bool(index == 0)
                case .last: return .bool(index == count - 1)
                case .even: return .bool(index.isMultiple(of: 2))
                case .odd: return .bool(!index.isMultiple(of: 2))
                }
            case .count(let path):
                guard case .list(let values)? = value(at: path) else { return nil }
                return .number(values.count)
            }
        }

        /// The first name is looked up from the innermost value outward; those behind it only in what it finds.
        private func value(at path: [String]) -> DocumentValue? {
            guard let first = path.first else { return nil }
            for frame in frames.reversed() {
                guard var found = frame.value.member(first) else { continue }
                for name in path.dropFirst() {
                    guard let member = found.member(name) else { return nil }
                    found = member
                }
                return found
            }
            return nil
        }
    }
}

extension DocumentValue {
    /// Returns the value of a name in an object; nil where there is none.
    ///
    /// A name whose value is null is found.
    func member(_ name: String) -> DocumentValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// What a tag puts in; nothing for null, and for what is no single text.
    fileprivate var words: String {
        switch self {
        case .null, .list, .object: ""
        case .bool(let value): value ? "true" : "false"
        case .number(let value): String(value)
        case .text(let value): value
        }
    }

    /// Whether an inverted section shows.
    fileprivate var isNothing: Bool {
        switch self {
        case .null, .bool(false): true
        case .list(let values): values.isEmpty
        case .bool(true), .number, .text, .object: false
        }
    }
}
