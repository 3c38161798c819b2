import Foundation
import Testing

/// What a view looked like when somebody last looked at it, as a file.
enum ViewGolden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    /// Holds a text against a file; with `RECORD=1` rewrites the file and fails.
    static func expect(_ text: String, in name: String) throws {
        let url = folder.appendingPathComponent(name)
        let golden = try? String(decoding: Data(contentsOf: url), as: UTF8.self)
        guard golden != text else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: url)
            Issue.record("\(name) was rewritten; look at the change.")
        } else {
            Issue.record("\(name): expected\n\(golden ?? "nothing")\nfound\n\(text)")
        }
    }
}
