import CommandLanguage
import SafeText
import Testing

@testable import Drafting

struct SourcesTests {
    private func refusal(_ bytes: [UInt8]) -> String {
        do throws(DraftProblems) {
            return try Draft([DraftSource(name: "x", bytes: bytes)], DraftOptions()).script
        } catch { return error.all.flatMap(\.lines).joined(separator: "\n") }
    }

    @Test(arguments: [
        ([UInt8](), "is empty"), (Array(" \n\n".utf8), "is empty"),
        ([0xFF, 0xFE, 0x41, 0], "iconv -f UTF-16"),
        ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "iconv -f UTF-32"), ([0x50, 0x4B, 3, 4, 0], "zip"),
        ([0x1F, 0x8B, 8, 0], "gzip"), ([0x89, 0x50, 0x4E, 0x47, 13], "PNG"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
        (Array("10:14 a\n10:15 b\u{0}\n".utf8), "NUL"),
        ([0x31, 0x30, 0x0A, 0xE4, 0x0A], "not UTF-8"),
        (Array("From: a@b.example\nTo: c@d.example\nSubject: x\nDate: y\n\nhello\n".utf8), "mail"),
        (Array("zone UTC\nfact 2026-01-29T14:00 a\nsignal 2026-01-29T14:01 b\n".utf8), "--load"),
        (Array("{\"time\": 1,\n".utf8), "cut short"), (Array("{\"a\":1}".utf8), "no kind"),
        (Array("once upon a time\nthere was a log\n".utf8), "--kind"),
    ])
    func `what is no source is refused in a sentence`(_ bytes: [UInt8], _ words: String) {
        #expect(refusal(bytes).contains(words))
    }

    @Test func `a mark of UTF-8 and line ends of Windows are taken`() throws {
        let text = "\u{FEFF}Time (UTC),Event\r\n2026-01-29 14:41,slow\r\n"
        let draft = try Draft([DraftSource(name: "x", bytes: Array(text.utf8))], DraftOptions())
        #expect(draft.rows == ["fact 2026-01-29T14:41 slow"])
    }

    @Test(arguments: [
        "\n", "\r\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{1B}[1G",
        "\u{1B}]0;x\u{07}",
    ])
    func `no name of a file and no text begins a line of the script`(end: String) throws {
        let bytes = Array("a\(end)root W1\(end)\(end)next".utf8).map(String.init)
            .joined(separator: ",")
        let journald = """
            {"__REALTIME_TIMESTAMP":"1769695325000000","PRIORITY":"3","MESSAGE":[\(bytes)]}
            {"__REALTIME_TIMESTAMP":"1769695326000000","PRIORITY":"3","MESSAGE":"b"}
            """
        let source = DraftSource(name: "d\(end)root W1\(end).json", bytes: Array(journald.utf8))
        var options = DraftOptions()
        options.zone = .utc
        let draft = try Draft([source], options)
        #expect(draft.rows.count == 2)
        let lines = draft.script.split(whereSeparator: \.isNewline)
        #expect(lines.count { !$0.hasPrefix("#") && !$0.hasPrefix("zone ") } == 2)
        #expect(UnsafeCharacters.areAbsent(from: draft.script.filter { $0 != "\n" }))
    }

    private static let alerts = """
        {"groupKey":"a","alerts":[{"status":"resolved","labels":{"alertname":"QueueFull"},"annotations":{},\
        "startsAt":"2026-01-29T14:02:05Z","endsAt":"2026-01-29T14:32:05Z","fingerprint":"1"}]}
        """
    private static let chat = """
        Pager
        APP  2:03 PM
        [FIRING] QueueFull on mq1

        Mira
          2:04 PM
        QueueFull again

        Pager
        APP  2:40 PM
        [RESOLVED] QueueFull on mq1
        """

    @Test
    func `the same alert in two sources is one row, from the more exact one; people's words stay`()
        throws
    {
        let options = DraftFixture.options(["--zone", "UTC", "--date", "2026-01-29"])
        let draft = try Draft(
            [
                DraftSource(name: "chat.txt", bytes: Array(Self.chat.utf8)),
                DraftSource(name: "am.json", bytes: Array(Self.alerts.utf8)),
            ], options)
        #expect(
            draft.rows == [
                "signal 2026-01-29T14:02:05 Alertmanager: QueueFull",
                "fact 2026-01-29T14:04 Mira: QueueFull again",
                "signal 2026-01-29T14:32:05 Alertmanager: QueueFull resolved",
                "signal 2026-01-29T14:40 Pager: [RESOLVED] QueueFull on mq1",
            ])
        #expect(draft.script.contains("# from am.json#1, also chat.txt:1\n"))
        #expect(draft.script.contains("# detected 2026-01-29T14:02:05 QueueFull\n"))
    }

    @Test func `a long log is refused without a stretch, and read line by line with one`() throws {
        var log = ""
        for number in 0..<120_000 {
            let (hour, minute, second) = (number / 3600 % 24, number / 60 % 60, number % 60)
            let clock = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
                separator: ":")
            log +=
                "2026-01-\(number < 86_400 ? "29" : "30")T\(clock)Z \(number % 1000 == 0 ? "ERROR disk \(number) full" : "INFO request served")\n"
        }
        let bytes = Array(log.utf8)
        #expect(throws: DraftProblems.self) {
            try Draft([DraftSource(name: "x.log", bytes: bytes)], DraftOptions())
        }
        let options = DraftFixture.options([
            "--from", "2026-01-29T10:00", "--to", "2026-01-29T10:30",
        ])
        let draft = try Draft([DraftSource(name: "x.log", bytes: bytes)], options)
        #expect(draft.rows == ["signal 2026-01-29T10:00 disk 36000 full (×2 until 10:16:40)"])
        #expect(draft.script.contains("x.log:36001"))
    }

    @Test(arguments: [false, true])
    func `JSON that is no value a line is read whole, with a stretch too`(isSpread: Bool) throws {
        let messages = (0..<5000).map { number -> String in
            let minute = number / 60 % 60 < 10 ? "0\(number / 60 % 60)" : "\(number / 60 % 60)"
            let time = "2026-01-29T1\(number / 3600):\(minute):\(number % 60 + 10 > 59 ? 59 : 30)Z"
            return isSpread
                ? "{\n  \"level\": \"error\",\n  \"time\": \"\(time)\",\n  \"msg\": \"disk \(number) is full\"\n}"
                : "{\"type\":\"message\",\"date\":\"\(time)\",\"from_id\":\"u\",\"from\":\"Mira\",\"text\":\"words \(number)\"}"
        }
        let text =
            isSpread
            ? messages.joined(separator: "\n") + "\n"
            : "{\"messages\":[\(messages.joined(separator: ",\n"))]}"
        let options = DraftFixture.options([
            "--from", "2026-01-29T10:10", "--to", "2026-01-29T10:10",
        ])
        var rest = Array(text.utf8)
        let source = DraftSource(name: "x.json") {
            defer { rest = Array(rest.dropFirst(65_536)) }
            return rest.isEmpty ? nil : Array(rest.prefix(65_536))
        }
        #expect(text.utf8.count > 256 << 10)
        let draft = try Draft([source], options)
        #expect(draft.rows.count == (isSpread ? 1 : 60))
        #expect(draft.rows.first?.contains("10:10:") == true)
    }

    @Test func `a last character that is cut in two is no reason to refuse a log`() throws {
        let log = "2026-05-20T08:02:03Z ERROR pool exhausted\n2026-05-20T08:06:00Z ERROR gr\u{FC}n"
        let draft = try Draft(
            [DraftSource(name: "x.log", bytes: Array(log.utf8.dropLast(2)))], DraftOptions())
        #expect(draft.rows.count == 2)
        #expect(refusal(Array(log.utf8.dropLast(2)) + Array("\nmore\n".utf8)).contains("not UTF-8"))
    }

    @Test func `lines in a stretch are not lost where others like them lie outside`() throws {
        let log = """
            2026-01-29 10:00:00 ERROR disk 1 full
            2026-01-29 10:10:00 ERROR disk 2 full
            2026-01-29 10:11:00 ERROR disk 3 full
            2026-01-29 10:30:00 ERROR disk 4 full
            """
        let options = DraftFixture.options([
            "--zone", "Europe/Oslo", "--from", "2026-01-29T10:05", "--to", "2026-01-29T10:20",
        ])
        let draft = try Draft([DraftSource(name: "x.log", bytes: Array(log.utf8))], options)
        #expect(draft.rows == ["signal 2026-01-29T10:10 disk 2 full (×2 until 10:11:00)"])
    }

    @Test func `more rows than a room can go through are refused with a stretch to try`() {
        let log = (0..<500).map { number in
            "2026-01-29T14:\(number / 60 + 10):\(number % 60 + 10 > 59 ? 59 : number % 60 + 10)Z ERROR "
                + String(repeating: "x", count: number % 40 + 1)
                + String(repeating: "y", count: number / 40 + 1)
        }
        let text = refusal(Array(log.joined(separator: "\n").utf8))
        #expect(text.contains("--from 2026-01-29T14:10"))
        #expect(text.contains("--to "))
    }
}
