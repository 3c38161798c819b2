import CommandLanguage
import LineEditor
import OperatingSystem
import Prompts
import SafeText
import Screen

// A secret that was typed is asked about before it is recorded.
extension PromptLoop {
    /// What is to become of a line with secrets.
    enum SecretAnswer {
        /// It is recorded as it is.
        case record
        /// It isn't, and comes back with its secrets masked.
        case mask
        /// It isn't, and lines were pasted instead of an answer, which are offered after it.
        case pasted(Paste, into: String)
        /// The prompt loop ends.
        case ended(Ending)
    }

    /// Asks whether a line with secrets is to be recorded; the secrets aren't shown.
    ///
    /// - Throws: a complaint where the terminal can't be read.
    func ask(about secrets: [Secret]) throws(Complaint) -> SecretAnswer {
        conversation.output.complain(
            Complaint(
                "\(Complaint.sentence(on: secrets)) What is recorded stays for ever. Nothing was recorded.",
                hints: ["Type y to record it as it is; Enter offers the line without it."]
            ).lines)
        let reading = editor.read(
            prompt: { "[y records it, Enter leaves it out] > " }, isRecalled: false,
            announcement: { [conversation] in conversation.announcement() })
        switch reading {
        case .line(let answer):
            let word = answer.filter { $0 != " " }
            return conversation.prompts.answers.isYes(word) == true ? .record : .mask
        case .interrupted, .endOfInput, .undecodable:
            return .mask
        case .pasted(let paste, let typed):
            return .pasted(paste, into: typed)
        case .terminated(let signal):
            return .ended(.signal(signal))
        case .failed(let code):
            throw Complaint("The terminal can't be read: \(SystemError.reason(code).lowercased()).")
        }
    }
}
