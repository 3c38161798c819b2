import Foundation
import Synchronization
import TestTools

/// A folder of its own with a cleared environment, in which the real binary is run.
///
/// Zone, locale, user and history are fixed and nothing of the machine's leaks in, so that what is printed
/// is the same everywhere. The clock is pinned by the commands themselves, with `$CLOCK`.
final class World {
    /// What came of a command: both streams as they came, and the exit status.
    struct Outcome: Equatable {
        let output: String
        let status: Int32
    }

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("nofault-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The folder of the sample scripts.
    static let scripts = Repository.root.appendingPathComponent("Scripts").path

    /// Runs a line of the shell and waits for it.
    func run(_ command: String, environment extra: [String: String] = [:]) throws -> Outcome {
        let output = folder.appendingPathComponent(".output-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let ran = try Program(
            "/bin/sh", ["-c", "{ \(command)\n} >'\(output.path)' 2>&1 </dev/null"],
            environment: environment.merging(extra) { $1 }, folder: folder.path
        ).run()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        return Outcome(output: normalized(text), status: ran.ending.status)
    }

    /// Writes a file while no program is being started: one that inherited the open file would make running a
    /// script fail with "text file busy".
    func write(_ text: String, to name: String) throws {
        try Program.starting.withLock { _ in
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }

    private var environment: [String: String] {
        [
            "PATH": "\(Repository.binaries.path):/usr/local/bin:/usr/bin:/bin",
            "HOME": folder.path, "TZ": "UTC", "LC_ALL": "C.UTF-8", "USER": "mara",
            "NOFAULT_HISTORY": "off", "NO_COLOR": "1", "SCRIPTS": World.scripts,
            "CLOCK": "--clock 2026-11-23T09:00:00Z",
        ]
    }

    /// Takes out what differs from run to run: folders and process ids.
    private func normalized(_ text: String) -> String {
        text.replacingOccurrences(of: folder.path, with: "WORLD")
            .replacingOccurrences(of: World.scripts, with: "SCRIPTS")
            .replacing(#/process [0-9]+/#, with: "process PID")
    }
}

/// Where things are in the repository and in its build.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder that the test binary lies in, and the built `nofault` beside it.
    static let binaries: URL = {
        #if os(macOS)
            // The test bundle's binary is NAME.xctest/Contents/MacOS/NAME.
            let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
            return bundles.first?.bundleURL.deletingLastPathComponent() ?? root
        #else
            return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
                .deletingLastPathComponent()
        #endif
    }()
}
