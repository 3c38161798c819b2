import PostMortem
package import Screen
package import WriteUp

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
        do { format = try path.map(ReportFormat.named(by:)) ?? .markdown } catch {
            throw .failed(Complaint(error.message, hints: error.hints))
        }
        // The page carries the journal's head, so everything in it must be durable.
        do { try commit() } catch { throw .failed(error) }
        guard let head = recorder.head, verbosity != .checking else { return }
        do throws(WriteUpError) {
            let document = try format.document(of: session, journal: head)
            guard let path else {
                output.deliver(document)
                return
            }
            let written = try delivery.write(document, as: DocumentKind(format), to: path)
            gather(["  Written to \(written.path)"])
            if let edited = written.edited { gather([Conversation.stays(edited, written.path)]) }
        } catch {
            throw .failed(Complaint(error))
        }
    }

    /// How documents get to their files: somebody at the prompt is asked about a file that isn't ours, a script isn't.
    private var delivery: Delivery {
        Delivery(journal: journalPath, consent: consent) { [journalPath] head in
            journalPath.flatMap { Session(in: $0, at: head) }
        }
    }

    private var consent: Delivery.Consent {
        if verbosity == .guiding, let confirm { return .asked(confirm) }
        return .refused(hint: "Move it out of the way, or choose another name.")
    }

    /// Returns what is said of a page that was edited by hand.
    package static func stays(_ edited: String, _ new: String) -> Line {
        "  Note: \(edited) was edited by hand and stays; the new one is \(new)"
    }

    /// Writes the page and the log row next to the journal, and says where they are.
    func leaveBehind() throws(Complaint) {
        guard let journalPath, let head = recorder.head else { return }
        do throws(WriteUpError) {
            let files = try SessionFiles(
                of: session, head: head, journal: journalPath, consent: consent,
                earlier: { Session(in: $0, at: $1) })
            let notes = files.edited.map {
                Conversation.stays($0, $0.hasSuffix(".html") ? files.html : files.markdown)
            }
            output.complain(notes)
            guard verbosity != .quiet else { return }
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

extension ReportFormat {
    /// Returns the format that a file's name says.
    ///
    /// - Throws: a complaint where the name ends in that of no format.
    package static func named(by path: String) throws(Complaint) -> ReportFormat {
        guard let format = ReportFormat(fileName: path) else {
            throw Complaint(
                "The ending of \(path) is that of no format of the report.",
                hints: ["End the name in one of \(ReportFormat.namedEndings)."], status: .usage)
        }
        return format
    }
}
