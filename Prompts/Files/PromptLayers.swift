/// Where the text of each file comes from: a team's folder, then the language, then English.
struct PromptLayers: Sendable {
    /// The team's folder; nil where there is none.
    let folder: Folder?
    /// The language of the built-in texts.
    let language: Language
    /// The names and bytes of all files of the folder, one after the other.
    let ownBytes: [UInt8]

    /// The bytes of each file of the folder.
    let own: [PromptFile: [UInt8]]
    /// Whether every text is read and checked at once: a team's own, and the built-in ones in tests.
    let isReadAtOnce: Bool

    /// Reads the files of a folder; what they say is read by ``text(of:)``.
    ///
    /// - Parameters:
    ///   - folder: the folder; nil for the built-in texts alone.
    ///   - language: the language of the built-in texts.
    ///   - isReadAtOnce: whether every text is read at once; nil where that is so for a folder alone.
    /// - Throws: `PromptError` where a file can't be read.
    init(folder: Folder?, language: Language, isReadAtOnce: Bool? = nil) throws(PromptError) {
        self.isReadAtOnce = isReadAtOnce ?? (folder != nil)
        self.folder = folder
        self.language = language
        var own: [PromptFile: [UInt8]] = [:]
        var ownBytes: [UInt8] = []
        if let folder {
            for file in PromptFile.allCases where folder.names.contains(file.name) {
                let bytes = try folder.bytes(of: file.name)
                own[file] = bytes
                // No name has a line feed, so that nothing can be moved from one file to the next unseen.
                ownBytes += Array("\(file.name) \(bytes.count)\n".utf8) + bytes
            }
        }
        self.own = own
        self.ownBytes = ownBytes
    }

    /// Opens a folder.
    ///
    /// - Throws: `PromptError` where it can't be read, has a text that nobody reads, or none that is.
    static func folder(_ path: String) throws(PromptError) -> Folder {
        let folder = try Folder(path: path)
        let known = PromptFile.allCases.map(\.name)
        let found = folder.texts
        let unknown = found.filter { !known.contains($0) }
        guard unknown.isEmpty, !found.isEmpty else {
            let message =
                unknown.isEmpty
                ? "There is no file of prompts in this folder."
                : "These are no files of prompts: \(unknown.joined(separator: ", "))."
            throw PromptError(
                path, message,
                hints: "Copy the built-in Prompts/Texts, and change the words in the copies.",
                "Give notes of your own another ending than .txt.")
        }
        return folder
    }

    /// Returns a file's text, each section from the first layer that has it.
    ///
    /// The turns are looked through in their order, so they are taken whole.
    func text(of file: PromptFile) throws(PromptError) -> SectionedText {
        var layers: [SectionedText] = []
        if let folder, let bytes = own[file] {
            layers.append(try SectionedText(bytes, path: folder.path(of: file.name)))
        }
        for language in language == .english ? [.english] : [language, .english] {
            guard let bytes = file.builtIn(in: language) else { continue }
            layers.append(try SectionedText(bytes, path: file.name))
        }
        guard var text = layers.first else { throw PromptError(file.name, "The file is empty.") }
        if file != .turns { for layer in layers.dropFirst() { text.takeMissing(from: layer) } }
        return text
    }

    /// Returns whether the folder has a file.
    func hasOwn(_ file: PromptFile) -> Bool { own[file] != nil }
}

extension Folder {
    /// The text files in it, without hidden ones.
    var texts: [String] { names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") } }
}
