import PostMortem

/// The script that makes an issue of each action's file, by the tracker's own program.
///
/// It is plain `sh`. Nobody's words are in it: titles and texts it takes from the files, as one argument each or as
/// standard input, so that no shell and no option parser reads them. What it made it notes in
/// `tracked.script`, as commands of the session, and passes over when it runs again.
struct HandoverScript {
    /// The script.
    let text: String

    /// The file in which the addresses are noted.
    static let tracked = "tracked.script"

    /// Creates the script of actions.
    ///
    /// - Returns: nil where no program makes issues in the tracker.
    init?(_ actions: [ItemID], to tracker: Tracker) {
        guard let call = HandoverScript.call(tracker), let program = tracker.program else {
            return nil
        }
        var lines = HandoverScript.start(program)
        lines += call.map { "    \($0)" }
        lines += HandoverScript.end
        lines += actions.map { "hand_over \($0)" }
        text = FileMark.handover.marked(lines.joined(separator: "\n") + "\n")
    }

    private static func start(_ program: String) -> [String] {
        [
            "#!/bin/sh",
            "# Makes an issue of each action beside it, and notes its address in \(tracked).",
            "# Running it again passes over those that are noted there.",
            "set -eu",
            "cd \"$(dirname \"$0\")\"",
            "command -v \(program) >/dev/null || { echo 'Install \(program) first, and log in with it.' >&2; exit 69; }",
            "",
            "# The title of an action's file is its first line; its text is the rest, without the mark.",
            "title() { sed -n 1p \"$1.md\"; }",
            "body() { sed -e 1,2d -e '/^\(FileMark.action.start)[0-9a-f]* -->$/d' \"$1.md\"; }",
            "",
            "create() {",
        ]
    }

    private static let end = [
        "}",
        "",
        "hand_over() {",
        "    if [ -f \(tracked) ] && grep -q \"^tracked $1 \" \(tracked); then",
        "        echo \"$1 has an issue already.\" >&2",
        "        return",
        "    fi",
        "    [ -f \"$1.md\" ] || { echo \"$1.md is missing.\" >&2; exit 66; }",
        "    answer=$(create \"$1\" \"$(title \"$1\")\")",
        "    url=$(printf '%s\\n' \"$answer\" | grep -Eo 'https?://[^[:space:]]+' | tail -n 1)",
        "    if [ -z \"$url\" ]; then",
        "        printf '%s: no address in the answer: %s\\n' \"$1\" \"$answer\" >&2",
        "        exit 1",
        "    fi",
        "    printf 'tracked %s %s\\n' \"$1\" \"$url\" >>\(tracked)",
        "    printf '%s  %s\\n' \"$1\" \"$url\"",
        "}",
        "",
    ]

    /// Returns the lines that make the issue of action `$1` with the title `$2`; nil where no program does.
    ///
    /// - gh reads a text from standard input (`--body-file -`); glab and acli don't.
    /// - An option's value is behind `=`, so that one that begins with a dash stays a value.
    private static func call(_ tracker: Tracker) -> [String]? {
        switch tracker {
        case .gitHub(let host, let repository):
            let place = host == "github.com" ? repository : "\(host)/\(repository)"
            return ["body \"$1\" | gh issue create --repo='\(place)' --title=\"$2\" --body-file=-"]
        case .gitLab(let host, let project):
            let place = host == "gitlab.com" ? project : "https://\(host)/\(project)"
            return [
                "glab issue create --repo='\(place)' --title=\"$2\" --description=\"$(body \"$1\")\" --yes"
            ]
        case .jira(let key):
            return [
                "acli jira workitem create --project='\(key)' --type=Task --summary=\"$2\" "
                    + "--description=\"$(body \"$1\")\""
            ]
        case .jiraForm: return nil
        }
    }
}
