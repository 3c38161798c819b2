import ArgumentParser
import Lens
import OperatingSystem
import Prompts
import Screen
import Shell

/// `nofault lens`: wordings in files that could be turned round to the system.
struct LensCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: SubcommandName.lens.rawValue,
        abstract: "Find wordings that point at people rather than at the system.",
        discussion: """
            Reads text, Markdown, scripts and journals. Its hints are advice: they end with 0, unless --fail \
            says otherwise.
            """)

    /// How hints are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif
    }

    @Argument(help: "The files, in order; - is standard input.", completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("text, json or sarif.", valueName: "format"))
    var format: Format = .text

    @Option(
        help: ArgumentHelp("A category to look for alone; can be repeated.", valueName: "category"))
    var only: [String] = []

    @Option(help: ArgumentHelp("A category to leave out; can be repeated.", valueName: "category"))
    var without: [String] = []

    @Option(
        help: ArgumentHelp("A file of people's names, one a line.", valueName: "file"),
        completion: .file())
    var names: String?

    @OptionGroup var prompts: PromptsOption

    @Flag(help: "Print how often each category was found, and no hints.")
    var summary = false

    @Option(
        help: ArgumentHelp(
            "End with 1 where there are more hints than this; 0 where no number is given.",
            valueName: "count"))
    var fail: Int?

    /// Returns a command line in which an option whose value may be missing has one.
    static func spelledOut(_ arguments: [String]) -> [String] {
        guard arguments.first == "lens" else { return arguments }
        return arguments.map { $0 == "--fail" ? "--fail=0" : $0 }
    }

    func validate() throws {
        if let fail, fail < 0 { throw ValidationError("--fail takes a number from 0 on.") }
        if summary, format != .text { throw ValidationError("--summary is text.") }
    }

    /// Reads the files in the order in which they are named.
    func run(_ output: Output) throws(Complaint) -> Complaint.Status {
        let categories = try wanted()
        let lens = try readLens()
        let names = try readNames()
        var report = LensReport()
        for file in files {
            try LensInput(file).read(
                with: lens, categories: categories, names: names, into: &report)
        }
        switch format {
        case .json: output.deliver(report.json)
        case .sarif:
            output.deliver(report.sarif { lens.question(for: $0, count: 0) })
        case .text: say(report, output)
        }
        return report.findings.count > fail ?? .max ? .failed : .done
    }

    private func say(_ report: LensReport, _ output: Output) {
        if summary {
            output.say(report.counts.map { Line("\($0.category.rawValue): \($0.count)") })
        } else {
            output.say(
                report.findings.map { finding in
                    Line(
                        "\(finding.file):\(finding.line):\(finding.column): \(finding.category.rawValue): "
                            + "\"\(finding.text)\": \(finding.question)")
                })
        }
        output.say([Line(report.summary)])
    }

    private func wanted() throws(Complaint) -> Set<Category> {
        let only = try LensCommand.categories(only, of: "--only")
        let without = try LensCommand.categories(without, of: "--without")
        return (only.isEmpty ? Set(Category.allCases) : only).subtracting(without)
    }

    private static func categories(
        _ words: [String], of option: String
    ) throws(Complaint) -> Set<Category> {
        var found: Set<Category> = []
        for word in words.flatMap({ $0.split(separator: ",") }) {
            guard let category = Category(rawValue: word.lowercased()) else {
                let names = Category.allCases.map(\.rawValue).joined(separator: ", ")
                throw Complaint(
                    "\(option) names no category: \"\(word)\".", hints: ["Name one of: \(names)."],
                    status: .usage)
            }
            found.insert(category)
        }
        return found
    }

    private func readLens() throws(Complaint) -> Lens {
        do throws(Complaint) { return try prompts.read().lens } catch {
            throw Complaint(error.message, hints: error.hints, status: .corrupt)
        }
    }

    private func readNames() throws(Complaint) -> Names {
        guard let names else { return Names() }
        do throws(SmallFile.Failure) {
            let bytes = try SmallFile.bytes(of: names, atMost: 1 << 20, followsLink: true)
            let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            return Names(lines.map(String.init))
        } catch {
            throw Complaint(
                "\(names) can't be read: \(error.reason).", hints: ["Put one name on a line."],
                status: .usage)
        }
    }
}
