/// What there is to say of a folder of prompts: what is missing, what is unknown, what is older than its English.
public struct FolderReview: Sendable {
    /// What keeps the folder from being read, as `PATH:LINE: …` or `PATH: …`.
    public private(set) var faults: [String] = []
    /// What is taken from the built-in texts, and what may want another look.
    public private(set) var remarks: [String] = []

    /// The file in a folder that says from which English each section was made.
    public static let sums = "english.sums"

    private let folder: Folder

    /// Looks through a folder.
    ///
    /// - Throws: `PromptError` where the folder can't be read at all.
    public init(directory: String) throws(PromptError) {
        folder = try Folder(path: directory)
        let known = PromptFile.allCases.map(\.name)
        for name in folder.texts where !known.contains(name) {
            faults.append("\(folder.path(of: name)): unknown: there is no file of that name.")
        }
        for file in PromptFile.allCases {
            guard folder.names.contains(file.name) else {
                let instead =
                    file == .lens
                    ? "the built-in rules are used in English, and none in other languages."
                    : "the built-in one is used."
                remarks.append("\(folder.path(of: file.name)): missing: \(instead)")
                continue
            }
            do throws(PromptError) { try review(file) } catch { faults.append(error.description) }
        }
        do throws(PromptError) {
            if faults.isEmpty { _ = try Prompts(directory: directory) }
        } catch {
            faults.append(error.description)
        }
        try reviewAge()
    }

    private mutating func review(_ file: PromptFile) throws(PromptError) {
        // The rules of the lens have a form of their own, and turns are looked for by their own wordings.
        guard file != .lens, file != .turns else { return }
        let path = folder.path(of: file.name)
        let text = try SectionedText(folder.bytes(of: file.name), path: path)
        let english = try SectionedText(file.builtIn, path: file.name)
        let titles = english.sections.map(\.title.text)
        for section in text.sections where !titles.contains(section.title.text) {
            faults.append(
                "\(path):\(section.title.line): unknown: there is no section \"\(section.title.text)\" here."
            )
        }
        let present = Set(text.sections.map(\.title.text))
        for title in titles where !present.contains(title) {
            remarks.append("\(path): missing: the built-in section \"\(title)\" is used.")
        }
    }

    // MARK: Age

    private mutating func reviewAge() throws(PromptError) {
        guard folder.names.contains(FolderReview.sums) else {
            remarks.append(
                "\(folder.path(of: FolderReview.sums)): missing: nothing says which English the texts were made from."
            )
            return
        }
        let lines = String(decoding: try folder.bytes(of: FolderReview.sums), as: UTF8.self)
            .split(separator: "\n")
        var recorded: [Substring: Substring] = [:]
        for line in lines where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { recorded[parts[1]] = parts[0] }
        }
        for (place, sum) in try FolderReview.english() {
            let file = place.prefix { $0 != ":" }
            guard folder.names.contains(String(file)) else { continue }
            if let former = recorded[place[...]], former != sum {
                remarks.append("\(folder.path(of: place)): older than its English.")
            } else if recorded[place[...]] == nil {
                remarks.append("\(folder.path(of: place)): not in \(FolderReview.sums).")
            }
        }
    }

    /// The sums of the English texts, a line each, as `english.sums` holds them.
    ///
    /// - Throws: `PromptError` where the built-in texts are faulty, which the tests rule out.
    public static func englishSums() throws(PromptError) -> [String] {
        try english().map { "\($0.sum) \($0.place)" }
    }

    /// The sum of each English section; of the turns as a whole, whose sections are wordings of a language.
    private static func english() throws(PromptError) -> [(place: String, sum: String)] {
        var sums: [(place: String, sum: String)] = []
        for file in PromptFile.allCases where file != .lens {
            let text = try SectionedText(file.builtIn, path: file.name)
            let sections = text.sections.map { section in
                ([section.title] + section.paragraphs + section.commands).map(\.text)
                    .joined(separator: "\n")
            }
            if file == .turns {
                sums.append((file.name, sum(of: sections.joined(separator: "\n"))))
                continue
            }
            for (section, words) in zip(text.sections, sections) {
                sums.append(("\(file.name): \(section.title.text)", sum(of: words)))
            }
        }
        return sums
    }

    /// Returns the sum of a text, FNV-1a (Fowler, Noll, Vo) in 16 hexadecimal digits: it tells a changed text from
    /// the former one, and guards against nobody.
    private static func sum(of text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
