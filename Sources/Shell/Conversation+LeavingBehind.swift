import PostMortem
import WriteUp

// What a session leaves behind: the page on demand, and page and log row once it is closed.
extension Conversation {
    /// Prints the page as it stands, or writes to a file what the file's name says: the page, the picture,
    /// the calendar or the actions.
    func report(to typed: String?) throws(Refused) {
        let path: String?
        do {
            path = try typed.map { (path) throws(Complaint) in try HomeFolder.expanding(path) }
        } catch {
            throw .failed(error)
        }
        let format: ReportFormat
        do { format = try path.map(ReportTool.format) ?? .markdown } catch {
            throw .failed(Complaint(error.message, hints: error.hints))
        }
        // The page carries the journal's head, so everything in it must be durable.
        do { try commit() } catch { throw .failed(error) }
        guard let head = recorder.head, manner != .checking else { return }
        do throws(WriteUpError) {
            let document = try format.document(of: session, journal: head)
            guard let path else {
                output.deliver(document)
                return
            }
            try WholeFile.replace(path, with: Array(document.utf8))
        } catch {
            throw .failed(Complaint(error))
        }
        gather(["  Written to \(path ?? "")"])
    }

    /// Writes the page and the log row next to the journal, and says where they are.
    func leaveBehind() throws(Complaint) {
        guard let journalPath, let head = recorder.head else { return }
        do throws(WriteUpError) {
            let files = try LeftBehind(of: session, head: head, journal: journalPath)
            guard manner != .quiet else { return }
            output.say([
                "  The page     \(files.markdown)",
                "               \(files.html)",
                "  The log row  \(files.log)",
                "  The head     \(head.sum)",
            ])
        } catch {
            throw Complaint(
                "The session is closed and in its journal, but not all it leaves behind could be written. "
                    + error.message,
                hints: error.hints + ["Then write all of it again with: close"],
                status: Complaint(error).status)
        }
    }
}
