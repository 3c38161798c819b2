/// Programs that do comparable work on the same data and are run in turns.
///
/// They take turns as A, B, C, A, B, C.
/// What else the machine does hits all of them alike; so ratios say more than times.
struct Race {
    /// One of the programs.
    struct Contender {
        /// What the table calls it.
        let name: String
        /// The program and its arguments.
        let arguments: [String]
    }

    /// What the race is about.
    let title: String
    /// How much each run works through, and of what, so that a rate can be shown.
    let work: (count: Int, unit: String)
    /// The programs, the one that the others are compared with first.
    let contenders: [Contender]

    /// Runs all contenders a number of times and returns the table.
    func run(rounds: Int) -> String {
        var samples: [[Sample]] = Array(repeating: [], count: contenders.count)
        // The first round warms the caches and doesn't count.
        for round in 0...rounds {
            for (index, contender) in contenders.enumerated() {
                if let sample = measure(contender.arguments), round > 0 {
                    samples[index].append(sample)
                }
            }
        }
        let first = Spread(samples[0].map(\.seconds))
        let firstProcessor = Spread(samples[0].map(\.processor))
        var lines = [
            "", "### \(title)", "",
            "| | median | min to max | per second | processor | memory | ratio | of processor time |",
            "|---|---|---|---|---|---|---|---|",
        ]
        for (contender, samples) in zip(contenders, samples) {
            guard samples.count == rounds else {
                lines.append("| \(contender.name) | failed | | | | | | |")
                continue
            }
            let time = Spread(samples.map(\.seconds))
            let processor = Spread(samples.map(\.processor))
            let cells = [
                contender.name, "\(decimal(time.median, 3)) s",
                "\(decimal(time.least, 3)) to \(decimal(time.most, 3)) s",
                "\(Int(Double(work.count) / time.median)) \(work.unit)",
                "\(decimal(processor.median, 3)) s",
                "\(samples.map(\.memory).max().map { $0 >> 20 } ?? 0) MiB",
                decimal(time.median / first.median, 2),
                decimal(processor.median / firstProcessor.median, 2),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }
}

/// The middle and the ends of some numbers.
struct Spread {
    let least: Double
    let median: Double
    let most: Double

    init(_ numbers: [Double]) {
        let sorted = numbers.sorted()
        least = sorted.first ?? .nan
        median = sorted.isEmpty ? .nan : sorted[sorted.count / 2]
        most = sorted.last ?? .nan
    }
}

/// Returns a number with so many digits behind the point.
func decimal(_ number: Double, _ digits: Int) -> String {
    guard number.isFinite else { return "–" }
    var power = 1
    for _ in 0..<digits { power *= 10 }
    let scaled = Int((number * Double(power)).rounded())
    let rest = String(scaled % power)
    return "\(scaled / power)." + String(repeating: "0", count: digits - rest.count) + rest
}
