import PostMortem
import Prompts
import Testing

/// What somebody does to a file, and what they are told.
struct Slip: CustomTestStringConvertible {
    let file: PromptFile
    let old: String
    let new: String
    /// How many lines below the first line of `old` the fault is; nil where it's the file's as a whole.
    let offset: Int?
    /// What is wrong.
    let message: String

    /// The line at fault in the built-in file, from 1.
    var line: Int? {
        let text = String(decoding: file.builtIn, as: UTF8.self)
        guard let offset, let range = text.firstRange(of: old) else { return nil }
        return text[..<range.lowerBound].count(where: { $0 == "\n" }) + 1 + offset
    }

    var testDescription: String { message }

    static let all = [
        Slip(
            file: .phase(.room), old: "== ask", new: "=== ask", offset: 0,
            message: "This is not a section's header: === ask"),
        Slip(
            file: .phase(.room), old: "== ask", new: "== ", offset: 0,
            message: "This is not a section's header: =="),
        Slip(
            file: .phase(.room), old: "== ask", new: "== questions", offset: 0,
            message: "There is no section \"questions\" here."),
        Slip(
            file: .phase(.room), old: "== ask", new: "== say", offset: 0,
            message: "The section \"say\" stands here twice, first in line 6."),
        Slip(
            file: .phase(.room), old: "== ask\n", new: "== ask\n# nothing yet\n== watch\n",
            offset: 0,
            message: "The section \"ask\" is empty."),
        Slip(
            file: .phase(.room), old: "== say\n", new: "Hello.\n== say\n", offset: 0,
            message: "There is text before the first section."),
        Slip(
            file: .phase(.room), old: "Can you work with", new: "Can you, {name}, work with",
            offset: 0,
            message: "The placeholder {name} is not known here."),
        Slip(
            file: .phase(.room), old: "Can you work with that today?", new: "> agree all\n",
            offset: 0,
            message: "There can't be a command here."),
        Slip(
            file: .cues, old: "== noFact\n", new: "== noFacts\n", offset: 0,
            message: "There is no section \"noFacts\" here."),
        Slip(
            file: .cues, old: "> due {id} DATE", new: "> due {ids} DATE", offset: 0,
            message: "The placeholder {ids} is not known here."),
        Slip(
            file: .cues, old: "> due {id} DATE", new: "> due {id DATE", offset: 0,
            message: "The brace { has no partner."),
        Slip(
            file: .cues, old: "> due {id} DATE", new: "> due id} DATE", offset: 0,
            message: "The brace } has no partner."),
        Slip(
            file: .cues, old: "> directive\n", new: "> directive\n> next\n", offset: 1,
            message: "A cue has at most one command."),
        Slip(
            file: .cues, old: "> directive\n", new: "\nAnd slowly.\n", offset: 1,
            message: "A cue is one paragraph."),
        Slip(
            file: .turns, old: "== anything", new: "== everything", offset: nil,
            message: "The section \"anything\" is missing."),
        Slip(
            file: .turns, old: "fat finger*", new: "", offset: 0,
            message: "There is a comma without a wording beside it."),
        Slip(
            file: .turns, old: "fat finger*", new: "{who}", offset: 0,
            message: "\"{who}\" is not a wording."),
    ]
}
