import Testing

@testable import Drafting

struct MaskingTests {
    /// Made up, and put together here so that nothing in the repository looks like a real one.
    static let secrets = [
        "password=hunter2", "DB_PASSWORD: 'hunter2 x'", "\"password\": \"hunter2\"",
        "--password hunter2",
        "postgres://app:hunter2@db.internal/shop", "api_key=hunter2&x=1",
        "Authorization: Bearer hunter2hunter2hunter2", "Bearer hunter2.hunter2.hunter2",
        "AKIA" + "HUNTER2HUNTER2XX", "ghp_" + "hunter2hunter2hunter2hunter2",
        "xoxb-" + "12-hunter2hunter2",
        "glpat-" + "hunter2hunter2hunter2", "eyJhbGciOi" + "JIUzI1NiJ9.eyJhunter2hunter2.hunter2",
        "-----BEGIN RSA PRIVATE KEY-----\nhunter2\nhunter2\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY----- hunter2", "client_secret=hunter2",
        "token: hunter2hunter2",
    ]

    @Test(arguments: secrets)
    func `a secret is masked whatever is kept`(_ text: String) {
        let masked = Masking(kept: [.mail, .addresses, .phones]).masked("see \(text)")
        #expect(!masked.lowercased().contains("hunter2"))
        #expect(masked.contains("[secret]"))
    }

    @Test(arguments: ["\u{200B}", "\u{2060}", "\u{E0101}", "\u{00AD}", "\u{1B}[0m"])
    func `what nobody sees hides no secret, and is left out`(invisible: String) {
        let masked = Masking.all.masked("see pass\(invisible)word=hun\(invisible)ter2 now")
        #expect(masked == "see password=[secret] now" || masked == "see [secret] now")
    }

    @Test(arguments: [
        ("mail mira.holm+x@acme.example now", "mail [mail] now"),
        ("from 203.0.113.77 on", "from 203.0.113.x on"),
        ("2001:db8:1:2::77 is up", "2001:db8::x is up"), ("call +47 22 01 23 45", "call [phone]"),
        ("call (555) 010-0199 now", "call [phone] now"), ("call 555-010-0199", "call [phone]"),
        ("call 0170 1234567.", "call [phone]."),
    ])
    func `what leads to people is masked`(_ text: String, _ expected: String) {
        #expect(Masking.all.masked(text) == expected)
        #expect(Masking(kept: [.mail, .addresses, .phones]).masked(text) == text)
    }

    @Test(arguments: [
        "10.0.0.7 and 192.168.1.7, 172.20.0.1, 127.0.0.1",
        "commit 4be8810cfe3a4c01b8ec9bb7d2a7720b6a6f1d20",
        "pod cart-7d9f6c5b8-x2k4q restarted", "2026-01-29 14:41:02.004 +0100",
        "getty@tty1.service: started",
        "the token expired", "password reset mails are late", "1769694062004 ms",
        "p99: 4.2 s, 12,140 rows",
        "https://board.example/d/x?from=1769694062&to=now", "order 2026-0129-1234 of 14:41:02",
        "secret: rotated",
    ])
    func `what tells of the incident stays`(_ text: String) {
        #expect(Masking.all.masked(text) == text)
    }
}
