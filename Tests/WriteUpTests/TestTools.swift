import Foundation

/// The interpreter with the packages of `Tests/requirements.txt`, which `make test-tools` installs into
/// `.build/test-tools`; else the machine's own.
enum TestTools {
    /// What went wrong in a script.
    struct Failure: Error {
        let status: Int32
    }

    private static let interpreters: [String] = {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        return [
            "\(root)/.build/test-tools/bin/python3", "/usr/bin/python3", "/usr/local/bin/python3",
        ]
        .filter { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Returns the interpreter that has a package; nil where none has.
    static func python(with package: String) -> String? {
        interpreters.first { (try? execute($0, ["-c", "import \(package)"])) != nil }
    }

    /// Runs a script and returns what it prints.
    static func run(_ script: String, _ argument: String, with package: String) throws -> Data {
        guard let python = python(with: package) else { throw Failure(status: -1) }
        return try execute(python, ["-c", script, argument])
    }

    private static func execute(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["PYTHONUTF8": "1"]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus)
        }
        return output
    }
}
