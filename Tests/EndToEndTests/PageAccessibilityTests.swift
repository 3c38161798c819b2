import Foundation
import TestTools
import Testing

/// The page under an accessibility checker: axe-core, in a real browser.
///
/// Skipped where there is no `chromium`, and where `make test-tools` could not install axe-core.
@Suite(.enabled(if: Installed.has("chromium") && Installed.python(with: "axe_core_python") != nil))
struct PageAccessibilityTests {
    private let world: World
    private let python: String

    init() throws {
        world = try World()
        python = try #require(Installed.python(with: "axe_core_python"))
        _ = try world.run(
            """
            nofault run $SCRIPTS/gitlab-2017-01-31-meeting.script --journal sample.journal --quiet $CLOCK
            nofault report sample.journal --format html --output sample.html
            nofault run $SCRIPTS/gitlab-2017-01-31-meeting.script --journal german.journal --language de --quiet $CLOCK
            nofault report german.journal --format html --output german.html
            echo 'note nothing yet' | nofault run - --journal empty.journal --quiet $CLOCK
            nofault report empty.journal --format html --output empty.html
            """)
    }

    private func found(_ page: String, _ theme: String, width: Int) throws -> [String] {
        let script = Repository.root.appendingPathComponent("Tests/EndToEndTests/accessibility.py")
        let outcome = try world.run("\(python) \(script.path) \(page) \(theme) \(width)")
        #expect(outcome.status == 0, "\(outcome.output)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test(
        arguments: ["sample.html", "german.html", "empty.html"],
        [("light", 1000), ("dark", 1000), ("light", 390)])
    func `a checker finds nothing wrong`(page: String, view: (theme: String, width: Int)) throws {
        let lines = try found(page, view.theme, width: view.width)
        #expect(lines.count == 1, "\(lines)")
        let passes = try #require(lines.last?.wholeMatch(of: #/([0-9]+) rules passed/#)?.1)
        #expect(try #require(Int(passes)) > (page == "empty.html" ? 15 : 20))
    }

    @Test func `the checker would find faint text, a missing language and a picture without words`()
        throws
    {
        let page = try world.read("sample.html")
            .replacing("<html lang=\"en\">", with: "<html>")
            .replacing("--soft: #52606d", with: "--soft: #b0b8c0")
            .replacing("<h1", with: "<img src=\"x.png\"><h1")
        try world.write(page, to: "worse.html")
        let rules = Set(
            try found("worse.html", "light", width: 1000).dropLast().map { $0.prefix { $0 != ":" } }
        )
        #expect(rules.isSuperset(of: ["html-has-lang", "color-contrast", "image-alt"]))
    }
}
