import PostMortem
import SafeText

/// The address of a tracker's form for a new issue, filled in with an action.
///
/// - GitHub: `/issues/new?title=…&body=…`; GitLab: `/-/issues/new?issue[title]=…&issue[description]=…`;
///   Jira: `/secure/CreateIssueDetails!init.jspa?pid=…&issuetype=…&summary=…&description=…`.
/// - Whatever isn't unreserved in RFC 3986 §2.3 is written as `%` and two digits.
/// - Servers take about 8,000 letters of an address. Of a text that is longer, whole lines are left out, and the last
///   line says so.
struct NewIssueLink {
    /// The address; nil for a tracker whose form's address is not known.
    let address: String?

    private static let longest = 7000

    /// Creates the address for an action of a session.
    init(_ line: ActionLine, of session: Session, in tracker: Tracker) {
        switch tracker {
        case .gitHub(let host, let repository):
            let text = HandoverText(line, of: session, in: .markdown)
            address = NewIssueLink.address(
                "https://\(host)/\(repository)/issues/new?title=", "&body=", text)
        case .gitLab(let host, let project):
            let text = HandoverText(line, of: session, in: .markdown)
            address = NewIssueLink.address(
                "https://\(host)/\(project)/-/issues/new?issue%5Btitle%5D=",
                "&issue%5Bdescription%5D=", text)
        case .jiraForm(let site, let project, let type):
            let text = HandoverText(line, of: session, in: .plain)
            address = NewIssueLink.address(
                "https://\(site)/secure/CreateIssueDetails!init.jspa?pid=\(project)&issuetype=\(type)"
                    + "&summary=", "&description=", text)
        case .jira: address = nil
        }
    }

    private static func address(
        _ start: String, _ middle: String, _ text: HandoverText
    ) -> String {
        let head = start + encoded(text.title) + middle
        let last = encoded("\n\(text.moreText)")
        var result = head
        var isWhole = true
        for line in text.lines {
            let next = (result == head ? "" : "%0A") + encoded(line)
            if result.utf8.count + next.utf8.count + last.utf8.count > longest {
                isWhole = false
            } else {
                result += next
            }
        }
        return isWhole ? result : result + last
    }

    private static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            if byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}

extension NewIssueLink {
    /// Returns the addresses of the forms for all open actions of a session that have no issue.
    static func addresses(of session: Session, in tracker: Tracker?) -> [ItemID: String] {
        guard let tracker else { return [:] }
        var addresses: [ItemID: String] = [:]
        for action in session.actionItems where action.status == .open && action.tracker == nil {
            addresses[action.id] =
                NewIssueLink(ActionLine(action, in: session), of: session, in: tracker).address
        }
        return addresses
    }
}
