import PostMortem

/// The words by which machines' texts are told to be signals or facts.
enum Wordings {
    /// Returns whether what a bot or a table says is a signal.
    static func isSignal(_ text: String, author: String?) -> Bool {
        hasAlertWord(text) || (author.map(hasAlertWord) ?? false)
    }

    private static func hasAlertWord(_ text: String) -> Bool {
        FoldedText(text).hasAny(of: alertWords) || text.lowercased().hasWord("above")
    }

    private static let alertWords = ["alert", "alarm", "firing", "fires", "resolved", "triggered"]

    /// Returns whether the text says that an alert is over.
    static func saysOver(_ text: String) -> Bool {
        let folded = text.lowercased()
        return ["resolved", "recovered", "recovery", "cleared", "back to normal"].contains {
            folded.contains($0)
        }
            || folded.hasWord("ok")
    }

    /// Returns whether a bot's text begins with the state of a check, as Nagios and its like report it.
    static func isCheck(_ text: String) -> Bool {
        let word = text.drop { !$0.isLetter }.prefix { $0.isLetter }
        return checks.contains(String(word))
    }

    private static let checks: Set<String> = [
        "PROBLEM", "RECOVERY", "CRITICAL", "WARNING", "UNKNOWN", "OK", "DOWN", "UP",
        "FLAPPINGSTART",
        "FLAPPINGSTOP",
    ]

    /// Returns whether a quiet line of a log tells of something that was done.
    static func isDeed(_ text: String) -> Bool {
        let folded = FoldedText(text)
        return folded.hasAny(of: deeds)
            || folded.hasAny(of: ["ready"]) && text.lowercased().hasWord("ready")
            || folded.hasAny(of: ["deploy"]) && folded.hasAny(of: deployments)
    }

    private static let deeds = [
        "started", "stopped", "scaled", "rolled", "reconfigur", "shut down", "shutting down",
    ]

    /// What a deployment does beside: it begins or ends.
    private static let deployments = [
        "starting", "begin", "began", "finish", "complete", "succe", "done", "deployed",
        "deploying",
        "live",
    ]

    /// Returns whether a line without a level speaks of trouble.
    static func isTrouble(_ text: String) -> Bool {
        FoldedText(text).hasAny(of: troubles)
    }

    private static let troubles = [
        "error", "fail", "fatal", "panic", "critical", "exception", "timed out", "timeout",
        "out of memory", "oom-kill", "refused", "denied", "unreachable", "segfault", "corrupt",
        "warning", "killed process", "main process exited", "no space left", "i/o error",
        "too many", "exceeded",
    ]

    /// Returns whether an author is a program, by name.
    static func isBot(_ name: String) -> Bool {
        let folded = name.lowercased()
        return folded.hasSuffix("bot") || folded.hasSuffix("[bot]") || folded.hasSuffix("-ci")
            || folded.hasSuffix("(bot)")
            || bots.contains { folded.contains($0) }
    }

    private static let bots = [
        "alert", "pagerduty", "opsgenie", "icinga", "nagios", "prometheus", "grafana", "jenkins",
        "statuspage", "datadog", "sentry", "zabbix", "logmsg", "github", "gitlab", "monitoring",
    ]
}

extension String {
    /// Returns whether a word is there, not as a part of a longer one; both in small letters.
    func hasWord(_ word: String) -> Bool {
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let behind = range.upperBound < endIndex ? self[range.upperBound] : " "
            if !before.isLetter, !before.isNumber, !behind.isLetter, !behind.isNumber {
                return true
            }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
