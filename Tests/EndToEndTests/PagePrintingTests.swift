import Foundation
import TestTools
import Testing

/// The page as real browsers print it, in black and white, on A4 and Letter.
///
/// Skipped where there is no `chromium` or none of poppler's programs; Firefox is asked as well where it is installed. That the
/// heights are counted right is held without a browser in `PaperFitTests`.
@Suite(.enabled(if: Installed.has("chromium", "pdfinfo", "pdftotext", "pdftohtml", "python3")))
struct PagePrintingTests {
    private static let sessions =
        [
            "gitlab", "cloudflare", "german", "empty", "latin", "ideographs", "right-to-left",
            "words", "long",
        ]
        + (1...10).map { "generated-\($0)" }

    private static let folder = Repository.root.appendingPathComponent("Tests/EndToEndTests")

    /// A session's page in a world of its own, as `a.html`.
    private struct Printed {
        let session: String
        let world: World
        /// Whether the sheet says that something is left out, so that it ought to be full.
        let isLeftOut: Bool

        init(_ session: String) throws {
            self.session = session
            world = try World()
            switch session {
            case "gitlab", "cloudflare", "german":
                let incident = session == "german" ? "gitlab" : session
                _ = try world.run("cp $SCRIPTS/\(incident)-*-meeting.script s.script")
            case "empty": try world.write("note nothing yet\n", to: "s.script")
            case "latin", "ideographs", "right-to-left":
                try world.write(PagePrintingTests.largest(in: session), to: "s.script")
            case "words": try world.write(PagePrintingTests.large(words: 2), to: "s.script")
            case "long": try world.write(PagePrintingTests.large(words: 9), to: "s.script")
            default:
                let seed = session.split(separator: "-").last.flatMap { UInt64($0) } ?? 0
                try world.write(PagePrintingTests.generated(seed: seed), to: "s.script")
            }
            let made = try world.run(
                "nofault run s.script --journal a.journal --language \(session == "german" ? "de" : "en") "
                    + "--quiet --keep-going $CLOCK; "
                    + "nofault report a.journal --format html --output a.html --force")
            #expect(made.status == 0)
            let page = try world.read("a.html")
            #expect(page.contains("Journal <bdi>a</bdi>"))
            // Where no font has ideographs, they are boxes of any width.
            let hasFont = try session != "ideographs" || world.run("fc-list :lang=ja").output != ""
            isLeftOut =
                hasFont
                && ["Not on this sheet", "Nicht auf diesem Blatt"].contains(where: page.contains)
        }

        /// Checks what `print_check.py` says of one sheet.
        func check(_ line: Substring, _ name: String) {
            let found = line.split(separator: " ")
            #expect(found.first == "1", "\(session), \(name): \(line)")
            // Letters of other scripts are counted as the wider ones, and all of these texts are long.
            let empty = found.dropFirst().first.flatMap { Double($0) } ?? 100
            #expect(
                !isLeftOut || empty <= (session == "right-to-left" ? 12 : 8),
                "\(session), \(name): \(line)")
            let type = found.dropFirst(2).first.flatMap { Double($0) } ?? 0
            #expect(type >= 9, "\(session), \(name): \(line)")
            // Only where a text is too long for any sheet.
            let isLong = ["latin", "ideographs", "right-to-left", "long"].contains(session)
            #expect(isLong || found.last == "whole", "\(session), \(name): \(line)")
        }
    }

    private static let sizes = ["A4", "Letter"]

    @Test(arguments: sessions)
    func `a page is printed on one full sheet in whole sentences`(session: String) throws {
        let page = try Printed(session)
        for size in Self.sizes {
            _ = try page.world.run(
                """
                sed 's/@page { margin/@page { size: \(size); margin/' a.html > p.html
                chromium --headless --no-sandbox --disable-gpu --user-data-dir="$PWD/.chromium" \\
                  --no-pdf-header-footer --print-to-pdf=\(size).pdf "file://$PWD/p.html" >/dev/null 2>&1
                """)
        }
        let lines = try Self.checked(Self.sizes.map { "\($0) \($0).pdf" }, in: page.world)
        for (size, line) in zip(Self.sizes, lines) { page.check(line, "Chromium, \(size)") }
    }

    // One Firefox for all of them: it takes seconds to start.
    @Test(.enabled(if: Installed.has("firefox-esr") || Installed.has("firefox")))
    func `Firefox prints each page on one full sheet in whole sentences too`() throws {
        let pages = try Self.sessions.map { try Printed($0) }
        let sheets = pages.flatMap { page in
            Self.sizes.map { (page: page, size: $0, path: "\(page.world.folder.path)/\($0).pdf") }
        }
        let printing = sheets.map {
            "\($0.size) '\($0.page.world.folder.path)/a.html' '\($0.path)'"
        }
        let world = try World()
        _ = try world.run(
            "python3 '\(Self.folder.path)/firefox_print.py' \(printing.joined(separator: " "))")
        let lines = try Self.checked(sheets.map { "\($0.size) '\($0.path)'" }, in: world)
        for (sheet, line) in zip(sheets, lines) { sheet.page.check(line, "Firefox, \(sheet.size)") }
    }

    /// Returns what `print_check.py` says of sheets, each given as its size and path, line by line.
    private static func checked(_ sheets: [String], in world: World) throws -> [Substring] {
        let checked = try world.run(
            "python3 '\(folder.path)/print_check.py' \(sheets.joined(separator: " "))")
        let lines = checked.output.split(separator: "\n")
        #expect(lines.count == sheets.count, "\(checked.output)")
        return lines
    }

    /// Forty entries, twelve whys and fifteen factors, each with a long text of one script.
    private static func largest(in script: String) -> String {
        switch script {
        case "ideographs": large(String(repeating: "接続プールが枯渇し決済が遅延した。", count: 9))
        case "right-to-left": large(String(repeating: "قاعدة البيانات تعطلت بعد النشر ", count: 6))
        default: large(words: 5)
        }
    }

    private static func large(words: Int) -> String {
        large(String(repeating: "the connection pool of checkout ran dry ", count: words))
    }

    private static func large(_ words: String) -> String {
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

    /// A session of any size and shape, always the same one for a seed.
    private static func generated(seed: UInt64) -> String {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func number(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int(state >> 33) % range.count
        }
        let vocabulary = [
            "the", "queue", "of", "payments", "grew", "slowly", "because", "a", "consumer",
            "stopped", "gateway",
            "Kartenzahlungsabwicklungsschnittstelle", "answered", "503", "and", "nobody", "noticed",
            "until",
            "support", "called", "it", "p99", "rose", "to", "4 s", "in", "eu-west-1",
            "naïve", "cache",
        ]
        func text(_ range: ClosedRange<Int>) -> String {
            var words = (0..<number(range)).map { _ in vocabulary[number(0...vocabulary.count - 1)]
            }
            // No longer than a text may be.
            while words.joined(separator: " ").count > (range.upperBound > 40 ? 480 : 230) {
                words.removeLast()
            }
            return words.joined(separator: " ")
        }
        var lines = [
            "incident \(text(3...9))", "impact \(text(6...30))", "started 2026-11-21T08:57",
        ]
        lines += (0..<number(0...4)).map { _ in "service \(text(1...2))" }
        lines += [
            "facilitator Mara Voss", "on-call Tom Okafor", "developer Li Wei",
            "manager Ines Duarte",
        ]
        .map { "invite \($0)" }
        var minute = 0
        for _ in 0..<number(0...45) {
            minute += number(0...9) * number(1...12)
            let (day, rest) = (21 + minute / 900, minute % 900)
            let time =
                "\(rest / 60 + 9 < 10 ? "0" : "")\(rest / 60 + 9):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
            lines.append(
                "\(number(0...2) == 0 ? "signal" : "fact") 2026-11-\(day)T\(time) \(text(4...32))")
        }
        lines += ["detected T3", "mitigated T9 \(text(2...8))", "resolved T12", "key T2", "key T7"]
        lines += (0..<number(0...6)).map { _ in "park \(text(5...14))" }
        lines += (0..<3).map { _ in "next because it is a rehearsal" }
        lines.append("problem \(text(5...20))")
        let whys = number(0...12)
        for index in 0..<whys {
            lines.append("why W\(number(max(0, index - 3)...index)) \(text(5...28))")
        }
        for index in 0..<min(3, whys) {
            lines.append("root W\(whys - index * 2) because it is one")
        }
        lines.append("next because it is a rehearsal")
        let kinds = ["worsened", "hid", "slowed", "assumed", "luck", "worked"]
        lines += (0..<number(0...16)).map { "\(kinds[$0 % kinds.count]) \(text(5...28))" }
        lines.append("next because it is a rehearsal")
        let ideas = number(0...7)
        lines += (0..<ideas).map { _ in "idea \(text(5...20))" }
        if ideas > 2 {
            lines += ["pick I1 I2 because it is a rehearsal", "decline I3 \(text(4...12))"]
            lines += ["A1", "A2"].flatMap {
                ["owner \($0) Tom Okafor", "due \($0) +14d", "measure \($0) \(text(5...18))"]
            }
        }
        lines.append("summary \(text(20...60))")
        return lines.joined(separator: "\n") + "\n"
    }
}
