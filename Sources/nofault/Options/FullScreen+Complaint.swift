import Screen
import Shell

extension FullScreen {
    /// Prepares a screen.
    ///
    /// - Throws: a complaint where the terminal can't be used.
    static func taking(_ output: Output) throws(Complaint) -> FullScreen {
        do { return try FullScreen(output: output) } catch {
            throw Complaint("The terminal can't be used: \(error).")
        }
    }
}
