import Foundation
import Testing

/// The page as a real browser prints it.
///
/// Skipped where there is neither `chromium` nor `pdfinfo`: the same rule is held without a browser in
/// `OnePageTests`, by the computed height.
@Suite(.enabled(if: Installed.has("chromium", "pdfinfo")))
struct PagePrintingTests {
    @Test(arguments: ["sample", "empty", "latin", "ideographs", "right-to-left"])
    func `a page is printed on exactly one sheet of A4 and of Letter`(session: String) throws {
        let world = try World()
        switch session {
        case "sample":
            _ = try world.run("cp $SCRIPTS/gitlab-2017-01-31-meeting.script s.script")
        case "empty": try world.write("note nothing yet\n", to: "s.script")
        default: try world.write(PagePrintingTests.largest(in: session), to: "s.script")
        }
        let made = try world.run(
            "nofault run s.script --journal a.journal --quiet --keep-going $CLOCK; "
                + "nofault report a.journal --format html --output a.html")
        #expect(made.status == 0)
        #expect(try world.read("a.html").contains("Journal <bdi>a</bdi>"))
        for size in ["A4", "Letter"] {
            let printed = try world.run(
                """
                sed 's/@page { margin/@page { size: \(size); margin/' a.html > p.html
                chromium --headless --no-sandbox --disable-gpu --user-data-dir="$PWD/.chromium" \\
                  --no-pdf-header-footer --print-to-pdf=p.pdf "file://$PWD/p.html" >/dev/null 2>&1
                pdfinfo p.pdf | grep ^Pages: | tr -s ' '
                """)
            #expect(printed.output == "Pages: 1\n", "\(session) on \(size)")
        }
    }

    /// Forty entries, twelve whys and fifteen factors, each with a long text of one script.
    private static func largest(in script: String) -> String {
        let words: String =
            switch script {
            case "ideographs": String(repeating: "接続プールが枯渇し決済が遅延した。", count: 9)
            case "right-to-left": String(repeating: "قاعدة البيانات تعطلت بعد النشر ", count: 6)
            default: String(repeating: "the connection pool of checkout ran dry ", count: 5)
            }
        var lines = ["incident \(words)", "impact \(words)", "started 2026-11-21T08:57 \(words)"]
        for number in 0..<40 {
            let time = "\(9 + number / 10):0\(number % 10)"
            let kind = number % 3 == 0 ? "signal" : "fact"
            lines.append("\(kind) 2026-11-21T\(time.count < 5 ? "0" : "")\(time) \(words)")
        }
        lines += ["detected T6", "mitigated T30", "key T9", "next because it is a rehearsal"]
        lines += ["next because it is a rehearsal", "next because it is a rehearsal"]
        lines += ["problem \(words)"] + (1...12).map { _ in "why \(words)" } + ["root W12"]
        lines += ["next because it is a rehearsal"]
        let kinds = ["worsened", "hid", "slowed", "assumed", "luck", "worked"]
        lines += (0..<15).map { "\(kinds[$0 % kinds.count]) \(words)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Programs of the machine that a test can use where they are.
enum Installed {
    /// Returns whether all of some programs are installed.
    static func has(_ names: String...) -> Bool {
        names.allSatisfy { name in
            ["/usr/bin", "/usr/local/bin"].contains {
                FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
            }
        }
    }
}
