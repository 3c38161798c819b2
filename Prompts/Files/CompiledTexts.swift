import CPromptTexts

/// The texts that are compiled in: C takes whole files, where literals of Swift would cost seconds.
package enum CompiledTexts {
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
