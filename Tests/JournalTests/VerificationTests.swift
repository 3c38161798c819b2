import PostMortem
import Testing

@testable import Journal

struct VerificationTests {
    @Test func `a sound journal is sound`() throws {
        let scratch = try Scratch()
        let report = try Verification.verify(scratch.journal())
        #expect(report.isSound)
        #expect(report.exitCode == 0)
        #expect(report.head == .notGiven)
        #expect(report.extent.count == 4)
        #expect(report.hints.isEmpty)
    }

    @Test func `a head is the last, an earlier or a missing one`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 3)
        let heads = try scratch.lines().map {
            String(decoding: $0.dropLast(3).suffix(64), as: UTF8.self)
        }
        for (number, head) in heads.enumerated() {
            let report = try Verification.verify(path, head: Sum(head))
            #expect(report.head == (number == 3 ? .last : .earlier(record: number)))
            #expect(report.isSound)
        }
        #expect(
            try Verification.verify(path, head: Sum(heads[1])).message.contains(
                "appended since: 2 records."))
        try scratch.put(scratch.lines().prefix(3).joined())
        let short = try Verification.verify(path, head: Sum(heads[3]))
        #expect(short.head == .missing)
        #expect(short.extent.damage == nil)
        #expect(short.exitCode == 1)
        #expect(short.message.contains("its end is missing, the records after record 2, or"))
        #expect(!short.isSound)
    }

    @Test func `the head of a skipped record counts`() throws {
        let scratch = try Scratch()
        try scratch.journal(notes: 0)
        let path = try scratch.append(#""event":"mooned","optional":true"#)
        let head = try JournalReader.read(path).extent.head
        #expect(try Verification.verify(path, head: head).head == .last)
    }

    @Test func `damage and a torn tail are told apart`() throws {
        let scratch = try Scratch()
        let path = try scratch.journal(notes: 2)
        let good = try scratch.bytes()
        try scratch.put(good + [0x7B])
        let torn = try Verification.verify(path)
        #expect(torn.extent.tornTail == 1)
        #expect(torn.exitCode == 1)
        #expect(torn.hints.count == 1)
        var bad = good
        bad[good.count - 90] ^= 4
        try scratch.put(bad)
        let damaged = try Verification.verify(path)
        #expect(damaged.extent.damage?.record == 2)
        #expect(damaged.exitCode == 65)
        #expect(damaged.message.contains("record 2"))
    }

    @Test func `many journals are verified, each told in its turn`() throws {
        let scratch = try Scratch()
        let sound = try scratch.journal(notes: 2)
        var bad = try scratch.bytes()
        bad[bad.count - 90] ^= 4
        let damaged = try scratch.put(bad, "damaged.journal")
        let missing = scratch.path("missing.journal")
        let paths = (0..<200).map { [sound, damaged, missing][$0 * $0 % 7 % 3] }
        var told: [String] = []
        Verification.verify(each: paths) { path, finding in
            told.append(path)
            #expect((path == missing) == ((try? finding.get()) == nil))
            if let report = try? finding.get() { #expect(report.isSound == (path == sound)) }
        }
        #expect(told == paths)
    }

    @Test func `a sum is 64 hexadecimal digits, in either case where a person gives it`() {
        let digits = String(repeating: "0123456789abcdef", count: 4)
        #expect(Sum(digits)?.description == digits)
        #expect(Sum(" " + digits.uppercased() + "\n")?.description == digits)
        #expect(Sum(digits.dropLast()) == nil)
        #expect(Sum(digits.dropLast() + "g") == nil)
        #expect(Sum("") == nil)
        #expect(Sum(digits: Array(digits.uppercased().utf8)) == nil)
    }

    @Test func `a sum is SHA-256 over the sum before, a line feed and the body`() {
        // printf '%064d\nabc' 0 | sha256sum
        let first = Sum(of: Array("abc".utf8)[...], after: .beforeFirst)
        #expect(
            first.description
                == "ac10ec504bb4ed3d77c3b3d1cf8fc534a2f6658185a64fc00b24a1afce46cec3")
        // printf '%s\n' <the first> | sha256sum
        let second = Sum(of: [], after: first)
        #expect(
            second.description
                == "acfef881ad9b3f7c2005b5c726d32ca307089646a5190fb7255dffc026c5c538")
    }
}
