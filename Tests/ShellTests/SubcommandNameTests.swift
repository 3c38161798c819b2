import ArgumentParser
import Testing

@testable import nofault

@Suite struct SubcommandNameTests {
    @Test func `a subcommand is called by its name in the list`() {
        let called = Nofault.configuration.subcommands.map {
            $0.configuration.commandName ?? String(describing: $0).lowercased()
        }
        #expect(called == SubcommandName.allCases.map(\.rawValue))
    }

    @Test(arguments: [("verfy", "verify"), ("kitchen", nil), ("helpp", "help"), ("open", nil)])
    func `a slip is near the subcommand that was meant, and a subcommand is none`(
        word: String, meant: String?
    ) {
        #expect(SubcommandName.nearest(to: word) == meant)
    }
}
