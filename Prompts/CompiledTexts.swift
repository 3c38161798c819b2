import CPromptTexts

/// The texts that are compiled in: C takes whole files, where literals of Swift would cost seconds.
enum CompiledTexts {
    /// The tags of the languages that there are files of, in the order of the table.
    static let languages: [String] = {
        var tags: [String] = []
        while let tag = nofault_prompt_language(tags.count) { tags.append(String(cString: tag)) }
        return tags
    }()

    /// Returns a file's bytes; nil where the language has no such file.
    static func bytes(of file: PromptFile, in language: Language) -> [UInt8]? {
        var length = 0
        guard let start = nofault_prompt_text(language.rawValue, file.name, &length) else {
            return nil
        }
        return Array(UnsafeBufferPointer(start: start, count: length))
    }
}
