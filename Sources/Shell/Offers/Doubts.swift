import CommandLanguage
import PostMortem

/// What was doubted already: nobody is asked about the same line twice.
final class Doubts {
    /// How the line is taken all the same.
    static let insisting = "To have it taken as it was: arrow-up and Enter."

    private var last: String?

    /// Returns what is doubtful about a line, unless it was just asked about.
    func doubt(about line: String, in offers: Offers) -> Offers.Doubt? {
        guard let doubt = offers.doubt(about: line), line != last || !doubt.isInsisting else {
            last = nil
            return nil
        }
        last = line
        return doubt
    }
}
