import PostMortem

/// GitLab: deployments from the REST API, and the deployment webhook.
extension SourceKind {
    static let gitlabDeployments = SourceKind(
        "gitlab", title: "GitLab deployments", unit: "deployments", shape: .json,
        likelihood: { text in
            GitLabDeployments.items(text).prefix(50).contains(where: GitLabDeployments.isOne)
                ? 1 : 0
        },
        read: { GitLabDeployments.read($0, &$1) })
}

enum GitLabDeployments {
    static func items(_ text: SourceText) -> [JSONValue] {
        text.values.flatMap { $0.elements ?? [$0] }
    }

    static func isOne(_ value: JSONValue) -> Bool {
        value.has("deployable") || value["object_kind"] == .string("deployment")
    }

    static func read(_ text: SourceText, _ reading: inout Reading) {
        for (index, value) in items(text).enumerated() where isOne(value) {
            if value.has("status_changed_at") {
                hook(value, index + 1, &reading)
            } else {
                deployment(value, index + 1, &reading)
            }
        }
    }

    /// A deployment from the API: when its job began to run, and when it ended, if it has.
    private static func deployment(_ value: JSONValue, _ number: Int, _ reading: inout Reading) {
        let job = value["deployable"]
        let what = what(value, job)
        let author = value.text("user.name", "user.username") ?? job?.text("user.name") ?? "GitLab"
        if let time = DraftRow.Time.field(job?["started_at"])
            ?? DraftRow.Time.field(value["created_at"])
        {
            var row = DraftRow(number, time, author: author, "deploys \(what)")
            row.mark = .deployBegins
            reading.rows.append(row)
        }
        let state = value.text("status") ?? job?.text("status") ?? ""
        let isOver = ["success", "failed", "canceled"].contains(state)
        if isOver,
            let time = DraftRow.Time.field(job?["finished_at"])
                ?? DraftRow.Time.field(value["updated_at"])
        {
            var row = DraftRow(number, time, author: author, "deployment of \(what): \(state)")
            row.mark = .deployEnds
            reading.rows.append(row)
        }
    }

    private static func hook(_ value: JSONValue, _ number: Int, _ reading: inout Reading) {
        guard let time = DraftRow.Time.field(value["status_changed_at"]),
            let state = value.text("status")
        else { return }
        let author = value.text("user.name", "user.username") ?? "GitLab"
        let what = what(value, nil)
        var row = DraftRow(number, time, author: author, "deployment of \(what): \(state)")
        switch state {
        case "running":
            row.mark = .deployBegins
            row.text = "deploys \(what)"
        case "success", "failed", "canceled": row.mark = .deployEnds
        default: row.leftOut = .quiet
        }
        reading.rows.append(row)
    }

    private static func what(_ value: JSONValue, _ job: JSONValue?) -> String {
        let commit = value.text("short_sha", "sha").map { String($0.prefix(8)) }
        let ref = value.text("ref") ?? job?.text("ref")
        let name = [ref, commit.map { ref == nil ? $0 : "(\($0))" }].compactMap(\.self)
            .joined(separator: " ")
        let place = value["environment"]?.text ?? value.text("environment.name") ?? "production"
        let title = value.text("commit_title") ?? job?.text("commit.title")
        return "\(name) to \(place)" + (title.map { ": \($0)" } ?? "")
    }
}
