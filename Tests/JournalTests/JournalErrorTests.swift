import OperatingSystem
import PostMortem
import Testing

@testable import Journal

struct JournalErrorTests {
    private static let damage = Damage(
        Flaw(at: 12, expected: "the sum ab", found: "cd"), record: 5, offset: 1000)
    private static let write = SystemError(.write, 28)

    static let kinds: [(JournalError.Kind, Int32)] = [
        (.missing, 1), (.existing, 73), (.notAJournal(.folder), 65), (.notAJournal(.nothing), 65),
        (.notAJournal(.text), 65), (.newerVersion("2"), 65), (.corrupt(damage), 65),
        (.locked(holder: 4711), 75), (.locked(holder: nil), 75), (.unreadable(write), 1),
        (.uncreatable(write), 73), (.unwritable(write), 74), (.replaced, 74),
        (.changed(expected: 1, found: 2), 74), (.closed, 74), (.unstorable("It is too long."), 65),
        (.readOnly(cause: JournalError("x.journal", .unwritable(write))), 74),
        (.readOnly(cause: JournalError("x.journal", .replaced)), 74),
    ]

    @Test(arguments: kinds)
    func `each error is sentences, says how to go on and has its exit status`(
        kind: JournalError.Kind, exitCode: Int32
    ) {
        let error = JournalError("x.journal", kind)
        #expect(error.exitCode == exitCode)
        #expect(error.message.hasSuffix("."))
        #expect(!error.message.hasSuffix(".."))
        #expect(!error.hints.isEmpty)
        #expect(error.hints.allSatisfy { $0.hasSuffix(".") })
        if case .unstorable = kind { return }
        #expect(error.message.contains("x.journal"))
    }

    @Test func `damage is told by record, byte, expected and found`() {
        #expect(
            JournalError("x.journal", .corrupt(Self.damage)).message
                == "x.journal is not sound: record 5, at byte 1012, expected the sum ab, found cd.")
    }

    @Test func `a full disk is named in the system's words`() {
        #expect(
            JournalError("x.journal", .unwritable(Self.write)).message
                == "x.journal can't be written: writing failed (No space left on device).")
    }
}
