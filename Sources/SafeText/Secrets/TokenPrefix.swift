/// A provider's tokens, known by the letters that they begin with.
struct TokenPrefix: Sendable {
    /// The letters, as they are written.
    let prefix: String
    /// Whose it is.
    let provider: String
    /// The fewest letters, digits and signs behind them.
    let least: Int
    /// Whether `-` and `.` may be among these.
    let takesSigns: Bool
    /// Whether what is behind has to look random, where the prefix might begin a word.
    let looksRandom: Bool

    private init(
        _ prefix: String, _ provider: String, _ least: Int, signs: Bool = false,
        random: Bool = false
    ) {
        self.prefix = prefix
        self.provider = provider
        self.least = least
        takesSigns = signs
        looksRandom = random
    }

    /// The table, each line by its provider's documentation:
    /// AWS (IAM, "Unique identifiers"), GitHub ("About authentication", token formats), Slack ("Token types"),
    /// GitLab ("Token overview", prefixes), Stripe ("API keys", "Webhook signatures"), Google Cloud ("API keys",
    /// OAuth access tokens), npm ("About access tokens"), PyPI ("API tokens"), SendGrid ("API keys"), Anthropic,
    /// OpenAI, Hugging Face ("User access tokens"), Docker ("Access tokens"), HashiCorp Vault ("Tokens"),
    /// DigitalOcean ("Personal access tokens"), Grafana ("Service accounts"), Shopify ("Access tokens"),
    /// Tailscale ("Key prefixes"), age (age-encryption.org/v1), Linear, New Relic ("API keys"), Mailgun ("API keys"),
    /// Atlassian ("API tokens"), Databricks ("Personal access tokens"), Postman ("API keys"), Doppler ("Service
    /// tokens"), Square ("Access tokens"), Brevo ("API keys").
    private static let table: [TokenPrefix] = [
        .init("AKIA", "AWS", 16), .init("ASIA", "AWS", 16), .init("ABIA", "AWS", 16),
        .init("ghp_", "GitHub", 16), .init("gho_", "GitHub", 16), .init("ghu_", "GitHub", 16),
        .init("ghs_", "GitHub", 16, signs: true), .init("ghr_", "GitHub", 16),
        .init("github_pat_", "GitHub", 16),
        .init("xoxa-", "Slack", 8, signs: true), .init("xoxb-", "Slack", 8, signs: true),
        .init("xoxe-", "Slack", 8, signs: true), .init("xoxe.", "Slack", 8, signs: true),
        .init("xoxp-", "Slack", 8, signs: true), .init("xoxr-", "Slack", 8, signs: true),
        .init("xoxs-", "Slack", 8, signs: true), .init("xoxo-", "Slack", 8, signs: true),
        .init("xoxc-", "Slack", 8, signs: true), .init("xoxd-", "Slack", 8, signs: true),
        .init("xapp-", "Slack", 8, signs: true),
        .init("glpat-", "GitLab", 16, signs: true), .init("gldt-", "GitLab", 16, signs: true),
        .init("glrt-", "GitLab", 16, signs: true), .init("glptt-", "GitLab", 16, signs: true),
        .init("glcbt-", "GitLab", 16, signs: true), .init("glsoat-", "GitLab", 16, signs: true),
        .init("sk_live_", "Stripe", 10), .init("rk_live_", "Stripe", 10),
        .init("sk_test_", "Stripe", 10), .init("rk_test_", "Stripe", 10),
        .init("whsec_", "Stripe", 16),
        .init("AIza", "Google", 30, signs: true), .init("ya29.", "Google", 16, signs: true),
        .init("npm_", "npm", 20), .init("pypi-", "PyPI", 16, signs: true, random: true),
        .init("SG.", "SendGrid", 32, signs: true),
        .init("sk-ant-", "Anthropic", 16, signs: true),
        .init("sk-proj-", "OpenAI", 16, signs: true),
        .init("sk-", "OpenAI", 32, random: true), .init("hf_", "Hugging Face", 20),
        .init("dckr_pat_", "Docker", 16, signs: true), .init("hvs.", "Vault", 16, signs: true),
        .init("hvs.", "Vault", 6, signs: true, random: true),
        .init("hvb.", "Vault", 6, signs: true, random: true),
        .init("hvr.", "Vault", 6, signs: true, random: true),
        .init("s.", "Vault", 20, random: true), .init("b.", "Vault", 40, random: true),
        .init("dop_v1_", "DigitalOcean", 32), .init("glsa_", "Grafana", 16),
        .init("shpat_", "Shopify", 16), .init("shpss_", "Shopify", 16),
        .init("tskey-", "Tailscale", 16, signs: true, random: true),
        .init("AGE-SECRET-KEY-1", "age", 32), .init("lin_api_", "Linear", 16),
        .init("NRAK-", "New Relic", 20), .init("key-", "Mailgun", 32, random: true),
        .init("ATATT3", "Atlassian", 32, signs: true),
        .init("dapi", "Databricks", 32, random: true),
        .init("PMAK-", "Postman", 24, signs: true), .init("dp.pt.", "Doppler", 32),
        .init("sq0atp-", "Square", 20, signs: true), .init("sq0csp-", "Square", 20, signs: true),
        .init("xkeysib-", "Brevo", 32, signs: true),
    ]

    /// The table, by the first byte of the prefix.
    private static let byFirstLetter = Dictionary(grouping: table) { $0.prefix.utf8.first ?? 0 }

    /// Returns the token that begins at a place, with its provider, or nil where none does.
    static func token(in bytes: [UInt8], at place: Int) -> (Secret.Kind, Range<Int>)? {
        for entry in byFirstLetter[bytes[place]] ?? [] where bytes.has(entry.prefix, at: place) {
            let start = place + entry.prefix.utf8.count
            let scanner = SecretScanner(bytes)
            if entry.looksRandom {
                let near = scanner.run(
                    from: start, atMost: SecretScanner.farthest, while: entry.takes)
                guard scanner.looksRandom(start..<near) else { continue }
            }
            let end = scanner.trimmed(start..<scanner.run(from: start, while: entry.takes))
                .upperBound
            guard end - start >= entry.least else { continue }
            // An access key of AWS has twenty capitals and digits, and no more.
            if entry.provider == "AWS" {
                guard end == start + 16,
                    bytes[start..<end].allSatisfy({
                        $0.isASCIIDigit || $0.isASCIILetter && $0 & 0x20 == 0
                    })
                else { continue }
            }
            return (.token(of: entry.provider), place..<end)
        }
        return nil
    }

    private func takes(_ byte: UInt8) -> Bool {
        byte.isWordByte || takesSigns && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
    }
}
