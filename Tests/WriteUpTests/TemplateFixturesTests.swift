import PostMortem
import Testing

@testable import WriteUp

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The templates in `Fixtures/templates`: what OWASP's cheat sheet on cross-site scripting, the HTML Standard,
/// CommonMark, and the extensions of GitHub, GitLab, Python-Markdown and generators of sites know of ways out of
/// text, and beside them templates that look like such ways and are none.
struct TemplateFixturesTests {
    private static let folder = #filePath.split(separator: "/").dropLast().reduce("") {
        "\($0)/\($1)"
    }

    /// Returns the names of the templates in a folder, sorted.
    static func names(_ kind: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: "\(folder)/Fixtures/templates/\(kind)")
        return (names ?? []).sorted()
    }

    private func template(_ name: String, _ kind: String) throws -> (String, TemplateKind) {
        let path = "\(TemplateFixturesTests.folder)/Fixtures/templates/\(kind)/\(name)"
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        return (text, try #require(TemplateKind(fileName: name)))
    }

    @Test func `every way out of text is refused, with its line, its column and its tag`() throws {
        let names = TemplateFixturesTests.names("hostile")
        #expect(names.count >= 100)
        var list = ""
        for name in names {
            let (text, kind) = try template(name, "hostile")
            do throws(TemplateError) {
                _ = try TeamTemplate(text, kind: kind)
                Issue.record("\(name) is taken")
            } catch {
                for fault in error.faults {
                    list += "\(name):\(fault.line):\(fault.column): \(fault.message)\n"
                }
            }
        }
        try Golden.expect(list, is: "hostile-templates.txt")
    }

    @Test(arguments: names("harmless"))
    func `what only looks like a way out is taken`(name: String) throws {
        let (text, kind) = try template(name, "harmless")
        do throws(TemplateError) {
            let page = Page(of: Fixture.full(), journal: Fixture.head)
            let filled = try TeamTemplate(text, kind: kind).filled(with: page)
            #expect(filled.contains("Checkout slow in the EU") || !text.contains("{{title}}"))
        } catch {
            Issue.record("\(error.faults.map { "\($0.line):\($0.column): \($0.message)" })")
        }
    }

    @Test
    func `who was absent and how often blame was called are on no page, and their names stay`()
        throws
    {
        let template = "{{callOuts}}{{#absent}}{{name}}{{/absent}}{{^absent}}nobody{{/absent}}"
        let session = Fixture.full()
        #expect(session.roster.people.contains { !$0.isPresent } && session.callOuts.count > 0)
        let page = Page(of: session, journal: Fixture.head)
        #expect(try TeamTemplate(template, kind: .html).filled(with: page) == "nobody")
    }
}
