import Foundation
import PostMortem
import Testing

@testable import Shell

/// A folder of its own, gone with this object.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("nofault-shell-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Returns the path of a name in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// The names of what is in the folder, hidden files included.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    /// Makes a journal of lines, each of which must be taken.
    ///
    /// - Returns: its path.
    @discardableResult
    func journal(_ lines: [String], named name: String = "a.journal") throws -> String {
        try write(lines.map { $0 + "\n" }.joined(), to: "\(name).script")
        let screen = Meeting.Screen()
        let tool = RunTool(
            options: options(name), scripts: [path("\(name).script")], echoes: false,
            isQuiet: true, keepsGoing: false, output: screen.output)
        let status = tool.run()
        try #require(status == .done, "\(screen.complaints)")
        return path(name)
    }

    /// The options of a session in the folder, with the clock of the sample meeting.
    func options(_ journal: String?) -> SessionOptions {
        SessionOptions(
            journal: journal.map(path), author: "mara", prompts: nil, clock: "2026-11-23T09:00:00Z")
    }
}
