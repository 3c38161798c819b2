import Testing

@testable import PostMortem

@Suite struct FactorTests {
    @Test(arguments: FactorKind.allCases)
    func `a factor of every kind gets a number of its own`(kind: FactorKind) throws {
        let given = try Given.factors.after(.factor(kind, text: "x"), .factor(kind, text: "x"))
        #expect(given.session.factors.all.map(\.id) == [f(1), f(2)])
        #expect(given.session.factors.all.map(\.kind) == [kind, kind])
    }

    @Test func `factors are taken from phase 4 on`() {
        #expect(Given.twoWhys.when(.factor(.hid, text: "x")) == .refused(.tooEarly(.factors)))
        #expect(
            Given.actions.when(.factor(.hid, text: "x"))
                == .event(.factorAdded(id: f(2), kind: .hid, text: "x")))
    }
}
