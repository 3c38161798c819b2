import CPromptTexts

/// Texts that are too long for literals, which the compiler of Swift is slow on.
enum CompiledTexts {
    /// The rules of the lens, as UTF-8.
    static var lens: [UInt8] {
        Array(UnsafeBufferPointer(start: nofault_lens_text(), count: nofault_lens_length()))
    }
}
