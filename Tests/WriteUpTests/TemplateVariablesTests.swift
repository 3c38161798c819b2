import PostMortem
import Testing

@testable import WriteUp

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The variables of templates, as they are declared, filled, documented and used.
struct TemplateVariablesTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") {
        "\($0)/\($1)"
    }

    private static let document = Page(of: Fixture.full(), journal: Fixture.head).templateDocument

    /// Returns what of a value is not as its form says, by path.
    private func differences(_ value: DocumentValue, _ shape: Shape, at path: String = "")
        -> [String]
    {
        switch (value, shape) {
        case (.null, .own), (.null, .said), (.null, .name), (.null, .number): []
        case (.text, .own), (.text, .said), (.text, .name): []
        case (.number, .number), (.bool, .flag): []
        case (.list(let values), .list(let element)):
            values.isEmpty
                ? ["\(path) has no element to look at"]
                : values.flatMap { differences($0, element, at: path) }
        case (.object(let members), .object(let variables)):
            Set(members.keys).symmetricDifference(variables.map(\.name)).map { "\(path).\($0)" }
                + variables.flatMap { variable in
                    members[variable.name].map {
                        differences($0, variable.shape, at: "\(path).\(variable.name)")
                    } ?? []
                }
        default: ["\(path) is of another form"]
        }
    }

    @Test func `the document has exactly the variables that are declared, in their forms`() {
        let found = Set(differences(TemplateVariablesTests.document, .page))
        // Lists inside of lists are empty in some elements.
        #expect(
            found.filter { !$0.hasSuffix("has no element to look at") }.isEmpty, "\(found.sorted())"
        )
        #expect(
            found.isSubset(of: [
                ".absent has no element to look at",
                ".whys.evidence has no element to look at",
                ".roots.evidence has no element to look at",
                ".actions.slips has no element to look at",
                ".actions.answers has no element to look at",
            ]))
    }

    @Test func `only the words of the tool are declared to be its own`() {
        let marked = Page(of: Fixture.full { "⟦\($0)⟧" }, journal: Fixture.head).templateDocument
        let rest = marked.changingWords(.page) { _ in "" }
        #expect(marked.json.contains("⟦"))
        #expect(!rest.json.contains("⟦"))
    }

    @Test func `every variable is documented, and none is invented`() throws {
        let path = "\(TemplateVariablesTests.root)/docs/templates.md"
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let marks = ["<!-- variables -->\n", "<!-- end of variables -->"]
        let begin = try #require(text.firstRange(of: marks[0])).upperBound
        let end = try #require(text.firstRange(of: marks[1])).lowerBound
        let expected = "\n" + rows(.page, below: "").joined(separator: "\n") + "\n\n"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let whole = text[..<begin] + expected + text[end...]
            try Data(whole.utf8).write(to: URL(filePath: path))
            Issue.record("recorded docs/templates.md")
            return
        }
        #expect(text[begin..<end] == expected)
    }

    private func rows(_ shape: Shape, below path: String) -> [String] {
        let head = path.isEmpty ? ["| Variable | Form | What it says |", "|---|---|---|"] : []
        return head
            + shape.variables.flatMap { variable in
                let name = path + "`\(variable.name)`"
                let row = "| \(name) | \(form(variable.shape)) | \(variable.about) |"
                let inside =
                    if case .list(let element) = variable.shape { element } else { variable.shape }
                return [row] + rows(inside, below: "\(name) › ")
            }
    }

    private func form(_ shape: Shape) -> String {
        switch shape {
        case .own: "own words"
        case .said: "people's words"
        case .name: "name"
        case .number: "number"
        case .flag: "yes or no"
        case .object: "values"
        case .list(let element): "list of \(form(element))"
        }
    }

    @Test(arguments: ["customer.md.mustache", "wiki.md.mustache"], [Sample.empty, .full])
    func `the examples are pages`(name: String, sample: Sample) throws {
        let path = "\(TemplateVariablesTests.root)/docs/templates/\(name)"
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let page = try TeamTemplate(text, kind: #require(TemplateKind(fileName: name)))
            .filled(with: sample.page)
        try Golden.expect(page, is: "\(name.prefix { $0 != "." })-\(sample.rawValue).md")
        if name.hasPrefix("customer") {
            let words = page.lowercased().split { !$0.isLetter }
            for person in sample.page.people {
                #expect(
                    !words.contains { person.id.lowercased().split(separator: " ").contains($0) })
            }
        }
    }
}
