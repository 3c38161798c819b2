import Foundation
import Journal
import PostMortem
import TestTools

/// A folder for one session, and the real binary to run in it.
final class Workplace {
    typealias Ending = Program.Ending

    /// What came of a run.
    struct Outcome {
        let output: String
        let errors: String
        let ending: Ending
    }

    let folder: URL
    /// Where outputs go: beside the folder, so that nothing in it is but what nofault makes.
    private let outputs: URL

    init(in parent: URL = FileManager.default.temporaryDirectory) throws {
        let base = parent.appendingPathComponent("nofault-\(UUID().uuidString)")
        folder = base.appendingPathComponent("session")
        outputs = base.appendingPathComponent("outputs")
        for url in [folder, outputs] {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    var journal: String { path("session.journal") }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// A path for what must not lie in the session's folder.
    func outside(_ name: String) -> String { outputs.appendingPathComponent(name).path }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    func bytes(_ name: String = "session.journal") -> [UInt8] {
        (try? [UInt8](Data(contentsOf: URL(fileURLWithPath: path(name))))) ?? []
    }

    func put(_ bytes: some Sequence<UInt8>, _ name: String = "session.journal") throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    /// Runs nofault to its end.
    func run(
        _ arguments: [String], input: String = "", environment extra: [String: String] = [:],
        through shell: String? = nil
    ) throws -> Outcome {
        let ran = try program(arguments, extra, through: shell).run(input: Data(input.utf8))
        return Outcome(
            output: ran.text, errors: String(decoding: ran.errors, as: UTF8.self),
            ending: ran.ending)
    }

    /// Returns the tool with its arguments; the shell, where there is one, first does what it says, such as
    /// `ulimit -f 8`.
    func program(
        _ arguments: [String], _ extra: [String: String] = [:], through shell: String? = nil
    ) -> Program {
        let binary = Workplace.binary.path
        let environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder.path, "TZ": "UTC", "LC_ALL": "C.UTF-8",
            "USER": "mara", "NOFAULT_HISTORY": "off", "NO_COLOR": "1",
        ]
        return Program(
            shell == nil ? binary : "/bin/sh",
            shell.map { ["-c", "\($0); exec \"$0\" \"$@\"", binary] + arguments } ?? arguments,
            environment: environment.merging(extra) { $1 }, folder: folder.path)
    }

    /// The notes in the journal that was opened again, which must be sound but for a torn tail.
    func notes() throws -> [String] {
        try JournalReader.read(journal).records.compactMap { record in
            guard case .noteAdded(let text) = record.event else { return nil }
            return text
        }
    }

    /// The built `nofault` beside the test binary.
    static let binary: URL = {
        #if os(macOS)
            let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
            let folder = bundles.first?.bundleURL.deletingLastPathComponent()
            return (folder ?? URL(fileURLWithPath: ".")).appendingPathComponent("nofault")
        #else
            return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
                .deletingLastPathComponent().appendingPathComponent("nofault")
        #endif
    }()

    /// The folder of these tests.
    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    /// The repository.
    static let root = sources.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
