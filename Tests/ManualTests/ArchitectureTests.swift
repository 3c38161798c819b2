import Foundation
import Testing

/// ARCHITECTURE.md sends people to files; they are there.
struct ArchitectureTests {
    /// The paths in backticks of the table of changes: those with a folder in front.
    private static func paths() throws -> [String] {
        let page = try String(
            contentsOf: Repository.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let table = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        return table.drop { $0 != "| Change | Where |" }
            .flatMap { $0.matches(of: /`([^`\s]+\/[^`\s]+)`/).map { String($0.output.1) } }
    }

    @Test func `each file that the table of changes names is there`() throws {
        let paths = try ArchitectureTests.paths()
        #expect(paths.count > 30)
        for path in paths {
            let places = ["Sources/\(path)", "Sources/\(path).swift", path, "\(path).swift"]
            let isThere = places.contains {
                FileManager.default.fileExists(
                    atPath: Repository.root.appending(path: $0).path)
            }
            #expect(isThere, "\(path)")
        }
    }
}
