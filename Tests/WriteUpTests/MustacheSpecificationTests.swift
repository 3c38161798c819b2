import Testing

@testable import WriteUp

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The Mustache specification's own cases, for what of the language templates have: its files are in
/// `Fixtures/mustache-spec`, under their own licence, from <https://github.com/mustache/spec> as of 9cb20c3.
struct MustacheSpecificationTests {
    /// A file of the specification.
    private struct File: Decodable {
        let tests: [Case]
    }

    /// A template, what it is filled with, and what that gives.
    struct Case: Decodable, CustomTestStringConvertible {
        let name: String
        let data: Value
        let template: String
        let expected: String

        var testDescription: String { name }
    }

    /// What JSON says.
    struct Value: Decodable {
        let document: DocumentValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            document =
                if container.decodeNil() {
                    .null
                } else if let value = try? container.decode(Bool.self) {
                    .bool(value)
                } else if let value = try? container.decode(Int.self) {
                    .number(value)
                } else if let value = try? container.decode(Double.self) {
                    // Documents have no other numbers than whole ones.
                    .text("\(value)")
                } else if let value = try? container.decode(String.self) {
                    .text(value)
                } else if let values = try? container.decode([Value].self) {
                    .list(values.map(\.document))
                } else {
                    .object(try container.decode([String: Value].self).mapValues(\.document))
                }
        }
    }

    private static let folder = #filePath.split(separator: "/").dropLast().reduce("") {
        "\($0)/\($1)"
    }

    static func cases(_ name: String) -> [Case] {
        let url = URL(filePath: "\(folder)/Fixtures/mustache-spec/\(name).json")
        do {
            return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
        } catch {
            Issue.record("\(name).json can't be read: \(error)")
            return []
        }
    }

    private func expect(_ one: Case) throws {
        let tree = try TemplateTree(one.template)
        #expect(tree.faults.isEmpty)
        let text = tree.filled(with: one.data.document, escape: TemplateKind.html.escaped)
        #expect(text == one.expected)
    }

    @Test(arguments: cases("interpolation"))
    func `values are put in as the specification says`(one: Case) throws { try expect(one) }

    @Test(arguments: cases("sections"))
    func `sections are as the specification says`(one: Case) throws { try expect(one) }

    @Test(arguments: cases("inverted"))
    func `inverted sections are as the specification says`(one: Case) throws { try expect(one) }

    @Test(arguments: cases("comments"))
    func `comments are as the specification says`(one: Case) throws { try expect(one) }

    @Test func `all cases of the specification are there`() {
        let counts = ["interpolation", "sections", "inverted", "comments"].map {
            MustacheSpecificationTests.cases($0).count
        }
        #expect(counts == [42, 34, 22, 12])
    }

    @Test(arguments: [
        ("{{#a}}{{.}}{{^last()}}, {{/last()}}{{/a}}", "1, 2, 3"),
        (
            "{{#a}}{{#first()}}[{{/first()}}{{#even()}}e{{/even()}}{{#odd()}}o{{/odd()}}{{/a}}",
            "[eoe"
        ),
        ("{{count(a)}} {{count(b.c)}} {{count(b)}}{{first()}}", "3 1 "),
        ("{{#b}}{{#c}}{{^d}}{{#last()}}x{{/last()}}{{/d}}{{/c}}{{/b}}", "x"),
    ])
    func `functions tell places in lists, and count them`(template: String, expected: String) throws
    {
        let document: DocumentValue = [
            "a": .list([.number(1), .number(2), .number(3)]),
            "b": ["c": .list([["d": .list([])]])],
        ]
        let tree = try TemplateTree(template)
        #expect(tree.filled(with: document, escape: { $0 }) == expected)
    }

    @Test func `a combining mark hides no brace`() throws {
        let tree = try TemplateTree("{{a}}\u{301} {{\u{301}a}}")
        #expect(
            tree.filled(with: ["a": .text("x"), "\u{301}a": .text("y")], escape: { $0 })
                == "x\u{301} y")
    }
}
