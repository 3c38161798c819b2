import ArgumentParser
import Foundation
import PostMortem
import Screen
import Testing

@testable import Shell
@testable import nofault

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
        let status = nofault(run("\(name).script", on: name) + ["--quiet"], screen.output)
        try #require(status == .done, "\(screen.complaints)")
        return path(name)
    }

    /// The options of a session with the clock of the sample meeting.
    static let options = ["--as", "mara", "--clock", "2026-11-23T09:00:00Z"]

    /// The command line that runs a script of the folder on a journal of it.
    func run(_ script: String, on journal: String) -> [String] {
        ["run", path(script), "--journal", path(journal)] + Scratch.options
    }

    /// Opens a journal of the folder, as for a script that says nothing.
    func open(_ journal: String, _ output: Output) throws -> SessionOpening {
        try SessionOpening(
            SessionOptions.parse(Scratch.options), journal: path(journal), output: output,
            verbosity: .quiet)
    }
}
