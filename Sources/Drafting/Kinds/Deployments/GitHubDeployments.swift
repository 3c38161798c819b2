import PostMortem

/// GitHub: deployments and their statuses, from the REST API and from webhooks.
extension SourceKind {
    static let githubDeployments = SourceKind(
        "github", title: "GitHub deployments", unit: "deployments", shape: .json,
        likelihood: { text in
            GitHubDeployments.items(text).prefix(50).contains(where: GitHubDeployments.isOne)
                ? 1 : 0
        },
        read: { GitHubDeployments.read($0, &$1) })
}

enum GitHubDeployments {
    static func items(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap {
            $0.elements ?? $0["deployments"]?.elements ?? $0["statuses"]?.elements ?? [$0]
        }
    }

    static func isOne(_ value: JSONValue) -> Bool {
        value.has("deployment_status") || isStatus(value) || isDeployment(value)
            || value["deployment"].map(isNamed) == true
    }

    /// Whether what a webhook calls a deployment is one, even where a copy of it lacks its addresses.
    private static func isNamed(_ value: JSONValue) -> Bool {
        value.has("created_at") && (value.has("environment") || value.has("ref"))
    }

    private static func isStatus(_ value: JSONValue) -> Bool {
        value.has("deployment_url") && value.has("state")
    }

    private static func isDeployment(_ value: JSONValue) -> Bool {
        value.has("statuses_url") && isNamed(value)
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        for (index, value) in items(text).enumerated() where isOne(value) {
            if let status = value["deployment_status"] {
                add(status, of: value["deployment"], index + 1, &reading)
            } else if isStatus(value) {
                add(value, of: nil, index + 1, &reading)
            } else {
                begin(value["deployment"] ?? value, index + 1, &reading)
            }
        }
    }

    private static func begin(_ deployment: JSONValue, _ number: Int, _ reading: inout Reading) {
        guard let time = DraftRow.Time.field(deployment["created_at"]) else { return }
        var row = DraftRow(number, time, author: author(deployment), "deploys " + what(deployment))
        row.text += " to \(deployment.text("environment") ?? "production")"
        if let words = deployment.text("description") { row.text += ": \(words)" }
        row.text = row.text.oneLine
        row.mark = .deployBegins
        row.identity = deployment["id"]?.scalar.map { "github deployment \($0)" }
        reading.rows.append(row)
    }

    private static func add(
        _ status: JSONValue, of deployment: JSONValue?, _ number: Int, _ reading: inout Reading
    ) {
        guard let time = DraftRow.Time.field(status["created_at"]),
            let state = status["state"]?.text
        else { return }
        let place = status.text("environment") ?? deployment?.text("environment") ?? "production"
        let what = deployment.map(what).map { " of \($0)" } ?? ""
        var row = DraftRow(
            number, time, author: author(status),
            "deployment\(what) to \(place): \(state.replacing("_", with: " "))")
        if let words = status.text("description") { row.text += ": \(words)" }
        row.text = row.text.oneLine
        row.identity = status["id"]?.scalar.map { "github status \($0)" }
        switch state {
        case "in_progress": row.mark = .deployBegins
        case "success", "failure", "error": row.mark = .deployEnds
        case "queued", "pending", "inactive", "waiting": row.leftOut = .quiet
        default: break
        }
        reading.rows.append(row)
    }

    private static func author(_ value: JSONValue) -> String {
        value.text("creator.login") ?? "GitHub"
    }

    private static func what(_ deployment: JSONValue) -> String {
        let commit = deployment.text("sha").map { String($0.prefix(7)) }
        guard let ref = deployment.text("ref") else { return commit ?? "a build" }
        guard let commit, !ref.hasPrefix(commit) else { return String(ref.prefix(40)) }
        return "\(ref) (\(commit))"
    }
}
