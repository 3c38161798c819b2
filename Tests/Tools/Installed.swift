public import Foundation

/// The programs that tests take if the machine has them.
public enum Installed {
    private static let folders = ["/usr/bin", "/usr/local/bin", "/bin", "/usr/sbin", "/sbin"]

    /// Returns the path of a program: that of `make test-tools`, else the machine's; nil where neither has it.
    public static func path(of name: String) -> String? {
        ([tools] + folders).map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Returns whether all of some programs are installed.
    public static func has(_ names: String...) -> Bool { names.allSatisfy { path(of: $0) != nil } }

    /// Returns the interpreter that has a package of `Tests/requirements.txt`: that of `make test-tools`,
    /// else the machine's; nil where neither has it.
    public static func python(with package: String) -> String? {
        ([tools] + folders).map { "\($0)/python3" }.first { path in
            FileManager.default.isExecutableFile(atPath: path)
                && (try? Program(path, ["-c", "import \(package)"]).run())?.isSuccess == true
        }
    }

    /// Runs a script in Python that needs a package, with one argument, and returns what it prints.
    ///
    /// - Throws: ``PythonFailed`` with what it said where it didn't end well, or no Python has the package.
    public static func runPython(
        _ script: String, _ arguments: String..., input: Data = Data(), with package: String
    ) throws -> Data {
        guard let python = python(with: package) else {
            throw PythonFailed(complaint: "no Python has the package \(package)")
        }
        let outcome = try Program(
            python, ["-c", script] + arguments, environment: ["PYTHONUTF8": "1"]
        ).run(input: input)
        guard outcome.isSuccess else {
            throw PythonFailed(complaint: String(decoding: outcome.errors, as: UTF8.self))
        }
        return outcome.output
    }

    /// What a script said when it failed.
    public struct PythonFailed: Error {
        /// Its standard error.
        public let complaint: String
    }

    /// Where `make test-tools` puts what other programs read.
    private static let tools: String = {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        return "\(root)/.build/test-tools/bin"
    }()
}
