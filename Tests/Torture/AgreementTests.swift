import Foundation
import Journal
import PostMortem
import TestTools
import Testing

/// A reader that was written from the format's description alone comes to the same verdict.
@Suite(.serialized)
struct AgreementTests {
    /// What either reader finds in a file.
    struct Finding: Equatable, CustomStringConvertible {
        var verdict: String
        var records = 0
        var length = 0
        var head: String?
        var skipped = 0
        var torn: Int?

        var description: String {
            "\(verdict): \(records) records, \(length) bytes, \(skipped) skipped, torn \(torn ?? 0)"
        }
    }

    /// What nofault's own reader finds.
    private func found(_ path: String) throws -> Finding {
        let contents: JournalContents
        do throws(JournalError) {
            contents = try JournalReader.read(path)
        } catch {
            switch error.kind {
            case .notAJournal(.nothing): return Finding(verdict: "nothing")
            case .newerVersion: return Finding(verdict: "newer version")
            case .notAJournal: return Finding(verdict: "no journal")
            default: throw error
            }
        }
        let extent = contents.extent
        let verdict =
            extent.damage.map { $0.isNewer ? "newer" : "damaged" }
            ?? (extent.tornTail == nil ? "sound" : "torn")
        return Finding(
            verdict: verdict, records: extent.count, length: extent.length,
            head: extent.head?.description, skipped: extent.skipped.count, torn: extent.tornTail)
    }

    /// What the independent reader finds in each file, and what it counts on the board.
    private func independent(_ paths: [String]) throws -> [(Finding, [String: Int])]? {
        guard let python = Installed.path(of: "python3") else {
            Torture.skip("there is no python3 to read journals with")
            return nil
        }
        let reader = Workplace.sources.appendingPathComponent("journal_reader.py").path
        let ran = try Program(python, [reader]).run(
            input: Data(paths.joined(separator: "\n").utf8))
        #expect(ran.isSuccess)
        return try ran.output.split(separator: UInt8(ascii: "\n")).map { line in
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            let finding = Finding(
                verdict: object["verdict"] as? String ?? "",
                records: object["records"] as? Int ?? 0, length: object["length"] as? Int ?? 0,
                head: object["head"] as? String, skipped: object["skipped"] as? Int ?? 0,
                torn: object["torn"] as? Int)
            return (finding, object["board"] as? [String: Int] ?? [:])
        }
    }

    private func compare(_ files: [[UInt8]]) throws {
        let workplace = try Workplace()
        var paths: [String] = []
        for (number, file) in files.enumerated() {
            try workplace.put(file, "\(number)")
            paths.append(workplace.path("\(number)"))
        }
        guard let theirs = try independent(paths) else { return }
        #expect(theirs.count == files.count)
        var verdicts: [String: Int] = [:]
        for (number, path) in paths.enumerated() {
            let ours = try found(path)
            verdicts[ours.verdict, default: 0] += 1
            guard ours != theirs[number].0 else { continue }
            let text = String(decoding: files[number].suffix(2000), as: UTF8.self)
            Issue.record(
                "nofault: \(ours)\nindependent: \(theirs[number].0)\n\(text.debugDescription)")
        }
        Torture.report(
            "independent reader: \(files.count) files, \(verdicts.sorted { $0.key < $1.key })")
    }

    // MARK: Valid journals

    private static let fixture = Workplace.root
        .appendingPathComponent("Tests/JournalTests/Fixtures/version-1.journal")

    @Test func `both read the checked-in journal and whole meetings to the same counts`() throws {
        let scripts = Workplace.root.appendingPathComponent("Scripts")
        let names = try FileManager.default.contentsOfDirectory(atPath: scripts.path)
            .filter { $0.hasSuffix("-meeting.script") }.sorted()
        #expect(!names.isEmpty)
        for name in names {
            let workplace = try Workplace()
            let outcome = try workplace.run([
                "run", scripts.appendingPathComponent(name).path, "--quiet", "--clock",
                "2026-11-23T09:00:00Z", "--journal", workplace.journal,
            ])
            #expect(outcome.ending == .exit(0), "\(outcome.errors)")
            guard let (finding, board) = try independent([workplace.journal])?.first else { return }
            #expect(finding.verdict == "sound")
            #expect(try finding == found(workplace.journal))

            let verified = try workplace.run(["verify", workplace.journal])
            #expect(verified.output.contains("\(finding.records) records"))
            let shown = try workplace.run(["show", workplace.journal, "--format", "json"])
            let state = try #require(
                try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
            for (key, count) in board {
                #expect((state[key] as? [Any])?.count == count, "\(key) of \(name)")
            }
        }
        try compare([[UInt8](Data(contentsOf: Self.fixture))])
    }

    // MARK: Cases of the contract

    private static let start = #"{"nofault":1,"seq":0,"at":"2026-11-23T09:00:00.000Z","#
    private static let opened =
        start + #""event":"sessionOpened","session":"s","zone":"UTC","tool":"0""#
    private static let next = #"{"seq":1,"at":"2026-11-23T09:00:00.000Z","#

    /// Records of which each case holds one more, and what the journal is with it.
    private static let cases: [(record: String, verdict: String)] = [
        (next + #""event":"clockPaused""#, "sound"),
        // Unknown events and keys
        (next + #""event":"mooned""#, "newer"),
        (next + #""event":"mooned","optional":false"#, "newer"),
        (next + #""event":"mooned","depth":3,"optional":true"#, "sound"),
        (next + #""event":"clockPaused","mood":"good""#, "newer"),
        (next + #""event":"clockPaused","mood":"good","optional":true"#, "sound"),
        (next + #""event":"clockPaused","optional":"yes""#, "damaged"),
        (next + "\"event\":\"item\u{212A}eyed\",\"id\":\"T1\"", "newer"),
        // Keys
        (next + #""event":"clockPaused","event":"clockPaused""#, "damaged"),
        (next + #""event":"clockPaused","by":"a","by":"a""#, "damaged"),
        (next + #""\u0065vent":"clockPaused""#, "damaged"),
        (next + #""event":"\u0063lockPaused""#, "sound"),
        (
            next + (0..<60).map { #""k\#($0)":1,"# }.joined()
                + #""event":"mooned","optional":true"#, "damaged"
        ),
        (
            next + (0..<59).map { #""k\#($0)":1,"# }.joined()
                + #""event":"mooned","optional":true"#, "sound"
        ),
        // Numbers
        (next + #""event":"undone","record":9223372036854775807"#, "sound"),
        (next + #""event":"undone","record":-9223372036854775808"#, "sound"),
        (next + #""event":"undone","record":9223372036854775808"#, "damaged"),
        (next + #""event":"undone","record":"# + String(repeating: "9", count: 4000), "damaged"),
        (next + #""event":"undone","record":1e3"#, "damaged"),
        (next + #""event":"undone","record":1.0"#, "damaged"),
        (next + #""event":"undone","record":01"#, "damaged"),
        (next + #""event":"undone","record":-0"#, "sound"),
        (next + #""event":"undone","record":-"#, "damaged"),
        // Nesting and other values
        (next + #""event":"noteAdded","text":null"#, "damaged"),
        (next + #""event":"noteAdded","text":{}"#, "damaged"),
        (next + #""event":"mooned","optional":true,"deep":[[]]"#, "damaged"),
        (
            next + #""event":"mooned","optional":true,"deep":"#
                + String(repeating: "[", count: 100_000), "damaged"
        ),
        (next + #""event":"mooned","optional":true,"list":[1]"#, "damaged"),
        (next + #""event":"mooned","optional":true,"list":["a" , "b"]"#, "sound"),
        (next + #""event":"mooned","optional":true,"list":["a",]"#, "damaged"),
        (next + #""event":"clockPaused","optional":True"#, "damaged"),
        // Strings
        (next + #""event":"noteAdded","text":"\ud83d\ude00""#, "sound"),
        (next + #""event":"noteAdded","text":"\ud83d""#, "damaged"),
        (next + #""event":"noteAdded","text":"\ude00\ud83d""#, "damaged"),
        (next + #""event":"noteAdded","text":"\x41""#, "damaged"),
        (next + "\"event\":\"noteAdded\",\"text\":\"a\tb\"", "damaged"),
        (next + "\"event\":\"noteAdded\",\"text\":\"a\u{7F}\u{202E}b\"", "sound"),
        // Times, dates and ids
        (next + #""event":"entryMoved","id":"T1","time":"0001-01-01T00:30:00+01:00""#, "damaged"),
        (next + #""event":"entryMoved","id":"T1","time":"0001-01-01T01:30:00+01:00""#, "sound"),
        (next + #""event":"entryMoved","id":"T1","time":"9999-12-31T23:30:00-01:00""#, "damaged"),
        (next + #""event":"entryMoved","id":"T1","time":"2026-11-21T09:14:00+00:19:32""#, "sound"),
        (next + #""event":"entryMoved","id":"T1","time":"2026-11-21T09:14:00Z""#, "damaged"),
        (
            next + #""event":"entryMoved","id":"t1","time":"2026\u002d11-21T09:14:00+01:00""#,
            "damaged"
        ),
        (next + #""event":"dueSet","id":"A1","date":"2027-02-29""#, "damaged"),
        (next + #""event":"dueSet","id":"a1","date":"2028-02-29""#, "sound"),
        (next + #""event":"itemKeyed","id":"F0""#, "damaged"),
        (next + #""event":"itemKeyed","id":"w0""#, "sound"),
        (next + #""event":"itemKeyed","id":"T1000000""#, "damaged"),
        (next + #""event":"sessionClosed","over":[]"#, "damaged"),
        (next + #""event":"sessionClosed","because":"","over":[]"#, "sound"),
        (next + #""event":"fitJudged""#, "damaged"),
        // Places
        (#"{"seq":2,"at":"2026-11-23T09:00:00.000Z","event":"clockPaused""#, "damaged"),
        (#"{"at":"2026-11-23T09:00:00.000Z","event":"clockPaused","seq":1"#, "sound"),
        (next + #""event":"sessionOpened","session":"s","zone":"UTC","tool":"0""#, "damaged"),
        (next + #""event":"clockPaused","nofault":1"#, "newer"),
        // Length: with its line feed a record has 1 MiB at most.
        (long(1 << 20), "sound"), (long((1 << 20) + 1), "damaged"),
    ]

    /// Returns a record that makes a line of a length, with its sum and line feed.
    private static func long(_ length: Int) -> String {
        let start = next + #""event":"noteAdded","text":""#
        return start + String(repeating: "x", count: length - 75 - start.utf8.count - 1) + "\""
    }

    /// Chains bodies of records into a journal.
    private func journal(_ bodies: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        var previous = Sum.beforeFirst
        for body in bodies {
            previous = Sum(of: Array(body.utf8)[...], after: previous)
            bytes += Array("\(body),\"sum\":\"\(previous)\"}\n".utf8)
        }
        return bytes
    }

    @Test func `every case of the contract is as it says, to both`() throws {
        let workplace = try Workplace()
        var files: [[UInt8]] = []
        for (record, verdict) in Self.cases {
            let bytes = journal([Self.opened, record])
            try workplace.put(bytes)
            let finding = try found(workplace.journal)
            #expect(finding.verdict == verdict, "\(record.prefix(200)) … \(finding)")
            files.append(bytes)
        }
        let others = [
            "", "{", "{\"nofault\":1", "{\"nofault\":1,", "{\"nofault\":2,", "{\"nofault\":0,",
            "{\"nofault\":1}", "{\"nofault\":12345678901,", " {\"nofault\":1,", "fact x\n", "{}\n",
            "\n", "{\"nofault\":1,\n", "{\"nofault\":01,",
        ]
        try compare(files + others.map { Array($0.utf8) })
    }

    // MARK: Random changes

    @Test func `both come to the same verdict on randomly changed journals`() throws {
        let whole = try [UInt8](Data(contentsOf: Self.fixture))
        var dice = Dice(seed: 77)
        let files = (0..<Torture.rounds(400, full: 20_000)).map { number in
            // Half with right sums again, so that what lies behind the chain is reached.
            number % 2 == 0 ? mutated(whole, &dice) : sealedMutation(whole, &dice)
        }
        try compare(files)
    }

    private static let alphabet =
        Array(#"{}[]",:\u0d8TWZ-+.~ eabc"#.utf8) + [0x00, 0x0A, 0x1F, 0x80, 0xE2, 0xFF]

    private func mutated(_ whole: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = whole
        for _ in 0...Int.random(in: 0...2, using: &dice) {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0...4, using: &dice) {
            case 0: bytes[place] ^= 1 << Int.random(in: 0...7, using: &dice)
            case 1: bytes[place] = Self.alphabet.randomElement(using: &dice) ?? 0
            case 2: bytes.removeSubrange(place..<min(place + 7, bytes.count))
            case 3: bytes.insert(Self.alphabet.randomElement(using: &dice) ?? 0, at: place)
            default: bytes = Array(bytes.prefix(max(place, 200)))
            }
        }
        return bytes
    }

    private func sealedMutation(_ whole: [UInt8], _ dice: inout Dice) -> [UInt8] {
        let lines = whole.split(separator: UInt8(ascii: "\n"))
        let count = Int.random(in: 1...lines.count, using: &dice)
        var bodies = lines.prefix(count).map { Array($0.dropLast(74)) }
        for _ in 0...Int.random(in: 0...1, using: &dice) {
            var body = bodies[count - 1]
            let place = Int.random(in: 0..<body.count, using: &dice)
            let byte = Self.alphabet.filter { $0 != 0x0A }.randomElement(using: &dice) ?? 0
            switch Int.random(in: 0...2, using: &dice) {
            case 0: body[place] = byte
            case 1: body.insert(byte, at: place)
            default: body.remove(at: place)
            }
            bodies[count - 1] = body
        }
        var bytes: [UInt8] = []
        var previous = Sum.beforeFirst
        for body in bodies {
            previous = Sum(of: body[...], after: previous)
            bytes += body + Array(",\"sum\":\"\(previous)\"}\n".utf8)
        }
        return bytes
    }
}
