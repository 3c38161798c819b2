import SafeText

extension Complaint {
    /// Creates what to say of a line that seems to hold secrets.
    ///
    /// It says what kind of secret they look like, and never shows them.
    init(_ secrets: [Secret], in line: String) {
        let masked = Secrets.masked(line, secrets)
        self.init(
            "\(Complaint.sentence(on: secrets)) What is recorded stays for ever.",
            hints: [
                "Leave it out, as in: \(masked)", "Or record it as it is, with --allow-secrets.",
            ], column: secrets.first.map { line[..<$0.range.lowerBound].count + 1 })
    }

    /// Says what secrets a line seems to hold.
    static func sentence(on secrets: [Secret]) -> String {
        var names: [String] = []
        for secret in secrets where !names.contains(secret.name) { names.append(secret.name) }
        return "The line looks as if it held \(names.joined(separator: " and "))."
    }
}
