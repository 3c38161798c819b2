import CPromptTexts

/// The texts that are compiled in: C takes whole files, where literals of Swift would cost seconds.
package enum CompiledTexts {
    /// The folder of the sample scripts; every other one is a language.
    private static let scripts = "scripts"

    /// The tags of the languages that there are files of, in the order of the table.
    static let languages: [String] = {
        var tags: [String] = []
        var place = 0
        while let name = nofault_text_name(place) {
            let folder = String(String(cString: name).prefix { $0 != "/" })
            if folder != scripts, !tags.contains(folder) { tags.append(folder) }
            place += 1
        }
        return tags
    }()

    /// Returns a file's bytes.
    ///
    /// - Parameter name: `LANGUAGE/FILE` for a file of prompts, `scripts/FILE` for a sample script.
    /// - Returns: nil where no file has the name.
    package static func bytes(named name: String) -> [UInt8]? {
        var length = 0
        guard let start = nofault_text(name, &length) else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: length))
    }
}
