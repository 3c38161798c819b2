import Prompts

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of prompt files, at first a copy of the built-in ones, gone when the test is done with it.
final class TextFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "prompts-\(UUID())")
        path = url.path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for file in PromptFile.allCases { try write(file.builtIn, to: file.name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(path)/\(name)", withIntermediateDirectories: false)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    /// Puts another text in the place of one that a file holds exactly once.
    func replace(_ old: String, with new: String, in file: PromptFile) throws {
        let text = String(decoding: file.builtIn, as: UTF8.self)
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw NotThereOnce(text: old) }
        try write(Array(parts.joined(separator: new).utf8), to: file.name)
    }

    /// That a test means to replace something that isn't there, or is there more than once.
    struct NotThereOnce: Error {
        let text: String
    }

    /// Returns the error that reading the folder ends in; nil where it is read.
    func error() -> PromptError? {
        do {
            _ = try Prompts(directory: path)
            return nil
        } catch {
            return error
        }
    }
}
