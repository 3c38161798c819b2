/// The tracker that actions are handed over to, and where in it.
public enum Tracker: Hashable, Sendable {
    /// A repository on GitHub, or on a server of its own: `OWNER/REPO`.
    case gitHub(host: String, repository: String)
    /// A project on GitLab, or on a server of its own: `GROUP/PROJECT`, groups in groups included.
    case gitLab(host: String, project: String)
    /// A project of Jira by its key; its command knows the site.
    case jira(project: String)
    /// Jira's form for a new issue: the site, with the numbers of the project and the type of issue.
    case jiraForm(site: String, project: String, type: String)

    /// What a tracker's name can be, as it is typed.
    public static let forms =
        "github=OWNER/REPO, gitlab=GROUP/PROJECT or jira=KEY; for servers of your own "
        + "github=https://HOST/OWNER/REPO and gitlab=https://HOST/GROUP/PROJECT; for links to Jira's form "
        + "jira=https://HOST?pid=NUMBER&issuetype=NUMBER"

    /// Reads a tracker's name as it is typed.
    ///
    /// Names hold letters, digits, dots, dashes and underscores only, and begin with no dash: they stand in
    /// commands and addresses.
    ///
    /// - Returns: nil where it has none of the ``forms``.
    public init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0].lowercased() {
        case "github":
            guard let (host, path) = Tracker.place(parts[1], else: "github.com"), path.count == 2
            else { return nil }
            self = .gitHub(host: host, repository: path.joined(separator: "/"))
        case "gitlab":
            guard let (host, path) = Tracker.place(parts[1], else: "gitlab.com"), path.count >= 2
            else { return nil }
            self = .gitLab(host: host, project: path.joined(separator: "/"))
        case "jira":
            guard let tracker = Tracker.jira(parts[1]) else { return nil }
            self = tracker
        default: return nil
        }
    }

    /// The tracker as ``init(_:)`` reads it.
    public var name: String {
        switch self {
        case .gitHub("github.com", let path): "github=\(path)"
        case .gitHub(let host, let path): "github=https://\(host)/\(path)"
        case .gitLab("gitlab.com", let path): "gitlab=\(path)"
        case .gitLab(let host, let path): "gitlab=https://\(host)/\(path)"
        case .jira(let key): "jira=\(key)"
        case .jiraForm(let site, let project, let type):
            "jira=https://\(site)?pid=\(project)&issuetype=\(type)"
        }
    }

    /// The program that makes issues in it; nil where only its form is known.
    public var program: String? {
        switch self {
        case .gitHub: "gh"
        case .gitLab: "glab"
        case .jira: "acli"
        case .jiraForm: nil
        }
    }

    private static let scheme = "https://"

    /// Returns the host and the names behind it; nil where any of them is none.
    private static func place(_ text: String, else host: String) -> (String, [String])? {
        var names = [host]
        if text.hasPrefix(scheme) {
            names = []
            let rest = text.dropFirst(scheme.count)
            names += rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        } else {
            names += text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        }
        guard names.count > 1, isHost(names[0]), names.dropFirst().allSatisfy(isName) else {
            return nil
        }
        return (names[0], Array(names.dropFirst()))
    }

    private static func jira(_ text: String) -> Tracker? {
        guard text.hasPrefix(scheme) else {
            let isKey =
                text.utf8.first.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } == true
                && text.utf8.allSatisfy { byte in
                    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte.isDigit
                        || byte == UInt8(ascii: "_")
                }
            return isKey ? .jira(project: text) : nil
        }
        let parts = text.dropFirst(scheme.count).split(separator: "?").map(String.init)
        guard parts.count == 2 else { return nil }
        let values = parts[1].split(separator: "&").map {
            $0.split(separator: "=").map(String.init)
        }
        func number(_ name: String) -> String? {
            let value = values.first { $0.count == 2 && $0[0] == name }?[1]
            return value.flatMap { $0.utf8.allSatisfy(\.isDigit) ? $0 : nil }
        }
        let site = parts[0].hasSuffix("/") ? String(parts[0].dropLast()) : parts[0]
        guard values.count == 2, isHost(site), let project = number("pid"),
            let type = number("issuetype")
        else { return nil }
        return .jiraForm(site: site, project: project, type: type)
    }

    private static func isHost(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count <= 2 && isName(String(parts[0]))
            && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    }

    /// `.github` is a repository's name; `..` would lead elsewhere.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first != UInt8(ascii: "-") && text != "." && text != ".."
            && text.utf8.allSatisfy(isSign)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "._-".utf8.contains(byte)
    }
}
