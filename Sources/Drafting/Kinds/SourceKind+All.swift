extension SourceKind {
    /// All kinds, those that are told by more in front.
    static let all: [SourceKind] = [
        .slackExport, .chatExport, .pagerDuty, .opsgenie, .alertmanager, .statuspage, .grafana,
        .githubDeployments, .gitlabDeployments, .kubernetesJSON, .journaldJSON, .jsonLog,
        .table, .gitLog, .kubernetesTable, .journaldShort, .syslog5424, .syslog, .nginxAccess,
        .nginxError, .textLog, .irc, .whatsApp, .telegram, .discord, .teams, .googleChat,
        .slackPaste, .notes,
    ]
}
