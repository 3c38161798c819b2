import Foundation

extension Installed {
    /// Returns the interpreter that has a package of `Tests/requirements.txt`: that of `make test-tools`,
    /// else the machine's; nil where neither has it.
    static func python(with package: String) -> String? {
        let tools = Repository.root.appendingPathComponent(".build/test-tools/bin/python3").path
        return [tools, "/usr/bin/python3", "/usr/local/bin/python3"].first { path in
            guard FileManager.default.isExecutableFile(atPath: path) else { return false }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = ["-c", "import \(package)"]
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return false }
            process.waitUntilExit()
            return process.terminationStatus == 0
        }
    }
}
