import CommandLanguage
import PostMortem
import SafeText

/// Why a line was not taken.
enum Refused: Error {
    /// The grammar can't read it.
    case unreadable(ParseError)
    /// The domain won't have it in this state.
    case refused(Refusal, Command)
    /// It looks as if it held secrets, which would be recorded for ever.
    case secret([Secret], in: String)
    /// It could not be carried out.
    case failed(Complaint)

    /// What to show.
    var complaint: Complaint {
        switch self {
        case .unreadable(let error): Complaint(error)
        case .refused(let refusal, _): Complaint(refusal)
        case .secret(let secrets, let line): Complaint(secrets, in: line)
        case .failed(let complaint): complaint
        }
    }
}
