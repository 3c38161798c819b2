import Foundation
import PostMortem
import Testing

@testable import Shell

/// Lines that hold secrets: not recorded unasked, and never shown again.
struct SecretTests {
    private let scratch: Scratch
    private let screen = Meeting.Screen()
    private static let token = "gh" + "p_" + String(repeating: "a1B2c3D4", count: 5)
    private static let password = "hunt" + "er2"

    init() throws { scratch = try Scratch() }

    private func run(_ text: String, allowing: Bool = false) throws -> Complaint.Status {
        try scratch.write(text, to: "a.script")
        let options = ["--quiet"] + (allowing ? ["--allow-secrets"] : [])
        return nofault(scratch.run("a.script", on: "a.journal") + options, screen.output)
    }

    private func events() throws -> [Event] {
        try SessionReading(scratch.path("a.journal")).records.map(\.event)
    }

    @Test(arguments: [
        "note leaked \(SecretTests.token) in CI", "note password=\(SecretTests.password)",
        "fact 09:14 postgres://app:\(SecretTests.password)@db failed",
        "frobnicate password=\(SecretTests.password)",
    ])
    func `a script with a secret stops at its line, and neither shows nor records it`(
        line: String
    ) throws {
        #expect(try run("note before\n\(line)\nnote after\n") == .failed)
        #expect(try events().dropFirst() == [.noteAdded(text: "before"), .sessionLeft])
        let said = screen.complaints.joined(separator: "\n")
        #expect(said.contains("a.script:2:"))
        #expect(said.contains("looks as if it held"))
        #expect(said.contains("--allow-secrets"))
        #expect(!said.contains(SecretTests.token) && !said.contains(SecretTests.password))
        let journal = try String(contentsOfFile: scratch.path("a.journal"), encoding: .utf8)
        #expect(!journal.contains(SecretTests.token) && !journal.contains(SecretTests.password))
    }

    @Test func `whoever says so records it as it is`() throws {
        let text = "password=\(SecretTests.password)"
        #expect(try run("note \(text)\n", allowing: true) == .done)
        #expect(try events().dropFirst() == [.noteAdded(text: text), .sessionLeft])
    }

    @Test func `no line of a private key is recorded, and what comes after it is`() throws {
        let head = "-----BEGIN RSA PRIVATE" + " KEY-----"
        let end = "-----END RSA PRIVATE" + " KEY-----"
        let meeting = try Meeting()
        for line in ["note \(head)", "MIIEowIBAAKCAQEA", "AAAA/+==", end] {
            #expect(throws: Refused.self) { try meeting.conversation.take(line) }
        }
        try meeting.type("note behind it")
        #expect(meeting.session.notes.all.map(\.text) == ["behind it"])
        // Whoever begins a key and goes on with words isn't inside it any more.
        #expect(throws: Refused.self) { try meeting.conversation.take("note \(head)") }
        try meeting.type("note words")
        #expect(meeting.session.notes.all.count == 2)
    }

    @Test func `a comment and a line that records nothing may hold one`() throws {
        let meeting = try Meeting()
        #expect(try meeting.conversation.take("# token=\(SecretTests.password)") == .goOn)
        #expect(
            try meeting.conversation.take("load token=\(SecretTests.password)")
                == .load(path: "token=\(SecretTests.password)"))
    }

    @Test func `check names it`() throws {
        try scratch.write("note 1\nnote token=\(SecretTests.password)\n", to: "a.script")
        let status = nofault(["check", scratch.path("a.script")], screen.output)
        #expect(status == .failed)
        #expect(screen.complaints.first?.contains("a.script:2:12: error: ") == true)
        #expect(!screen.complaints.joined().contains(SecretTests.password))
    }

    @Test func `a line that comes back has its secret masked`() throws {
        let line = "note password=\(SecretTests.password) was leaked"
        let meeting = try Meeting()
        do throws(Refused) {
            _ = try meeting.conversation.take(line)
        } catch {
            let back = meeting.conversation.offers.prefill(after: error, of: line)
            #expect(back.line == "note password=[secret] was leaked")
            try meeting.type(back.line)
        }
        #expect(meeting.session.notes.all.map(\.text) == ["password=[secret] was leaked"])
    }
}
