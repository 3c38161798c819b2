/// Times with a word or a sign in front that says what they are: `time 13:58`, `ts=13:58`, `T+5m`, `+5 m`.
///
/// Such words mean different things in different logs, so what stands behind them is asked about.
enum LabelledTime {
    /// Looks for one where the phrase stands.
    ///
    /// - Parameters:
    ///   - reader: the phrase; where there is one, it stands behind it.
    ///   - first: the word that comes next.
    /// - Returns: nil where there is none.
    static func form(_ reader: inout PhraseReader, _ first: Substring) -> TimePhrase.Form? {
        let folded = first.lowercased()
        let next = reader.word(1)?.text ?? ""
        if labels.contains(folded), let clock = clock(next) {
            reader.position += 2
            return .mistaken(.labelled(clock))
        }
        let parts = first.split(separator: "=", maxSplits: 1)
        if parts.count == 2, labels.contains(parts[0].lowercased()), let clock = clock(parts[1]) {
            reader.position += 1
            return .mistaken(.labelled(clock))
        }
        var scanner = WordScanner(first)
        if scanner.take("T", "t") != nil, scanner.take("+", "-") != nil, scanner.isAtDigit {
            reader.position += 1
            return .mistaken(.distance(nil))
        }
        return distance(&reader, first, next)
    }

    /// `+5 m`, `+ 5m`: a distance in two words.
    private static func distance(
        _ reader: inout PhraseReader, _ first: Substring, _ next: Substring
    ) -> TimePhrase.Form? {
        guard let sign = first.first, sign == "+" || sign == "-" else { return nil }
        let isSignAlone = first.utf8.count == 1
        // A lone minus is the grammar's word for no time.
        if isSignAlone, sign == "-" { return nil }
        let isNumber = first.dropFirst().allSatisfy(\.isNumber)
        guard isSignAlone || (isNumber && TimeUnit(next) != nil) else { return nil }
        switch RelativeTime.form("\(first)\(next)"[...]) {
        case .relative:
            reader.position += 2
            return .mistaken(.distance("\(first)\(next)"))
        case .mistaken(let mistake):
            reader.position += 2
            return .mistaken(mistake)
        case .clock, nil:
            return nil
        }
    }

    private static func clock(_ word: Substring) -> ClockReading? {
        var scanner = WordScanner(word)
        var day = scanner
        if DateReading(&day) != nil, day.take("T", "t") != nil { scanner = day }
        return ClockReading(&scanner)
    }

    private static let labels: Set<String> = [
        "time", "timestamp", "ts", "t", "when", "date", "datetime", "clock",
    ]
}
