import Synchronization

/// The sentences of a file by their names, each compiled when somebody asks for it first.
final class Sentences<Key: Hashable & Sendable, Sentence: Sendable>: Sendable {
    private let text: SectionedText
    private let compile: @Sendable (SectionedText, Key) throws(PromptError) -> Sentence?
    private let compiled = Mutex<[Key: Sentence]>([:])

    /// Creates the sentences of a text.
    ///
    /// - Parameters:
    ///   - text: the sections.
    ///   - names: the sentences that are compiled at once, so that their faults are found.
    ///   - compile: compiles the sentence of a name; nil where the text has none.
    /// - Throws: `PromptError` at the first fault.
    init(
        _ text: SectionedText, compilingAtOnce names: [Key],
        _ compile: @escaping @Sendable (SectionedText, Key) throws(PromptError) -> Sentence?
    ) throws(PromptError) {
        self.text = text
        self.compile = compile
        for name in names { _ = try compile(text, name) }
    }

    /// Creates no sentences.
    init() {
        text = SectionedText(emptyAt: "")
        compile = { _, _ in nil }
    }

    /// The sentence of a name; nil where the text has none.
    subscript(name: Key) -> Sentence? {
        compiled.withLock { compiled in
            if let sentence = compiled[name] { return sentence }
            let sentence = try? compile(text, name)
            compiled[name] = sentence
            return sentence
        }
    }
}
