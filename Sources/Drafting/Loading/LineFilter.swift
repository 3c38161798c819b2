import CommandLanguage
import PostMortem

/// The stretch of time that is drafted, as far as lines can be held against it before their times are settled.
struct LineWindow {
    private let from: Int64
    private let to: Int64
    private let zone: ZoneRules?
    private let year: Int?
    private let stamp: @Sendable (ByteScanner) -> WrittenTime?
    /// Seconds by which a time whose zone isn't known yet may be off.
    private static let doubt: Int64 = 15 * 3600
    /// Seconds by which lines may lie outside, as the clock may have been set meanwhile.
    private static let margin: Int64 = 2 * 3600

    /// Creates the window; nil where its ends have no days.
    init?(_ options: DraftOptions, _ kind: SourceKind) {
        zone = options.zone
        year = options.date?.year
        stamp = kind.stamp ?? LineWindow.jsonStamp
        func wall(_ bound: DraftOptions.Bound?) -> Int64?? {
            guard let written = bound?.written else { return .some(nil) }
            if let instant = written.instant { return instant.seconds }
            guard let clock = written.clock else { return nil }
            let date: CalendarDate? =
                if case .date(let date) = written.day { date } else { options.date }
            guard let date else { return nil }
            let seconds = date.daysSince1970 * 86_400 + Int64(clock.second)
            return seconds - Int64((options.zone ?? .utc).offset(at: Instant(seconds: seconds)))
        }
        guard let first = wall(options.from), let last = wall(options.to) else { return nil }
        from = (first ?? .min / 4)
        to = (last ?? .max / 4) + 60
    }

    /// Whether a line may lie inside; nil where it has no time.
    func holds(_ line: ByteScanner) -> Bool? {
        guard let time = stamp(line) else { return nil }
        guard let seconds = seconds(time) else { return true }
        let isKnown = time.instant != nil
        let slack = isKnown ? 1 : zone == nil ? LineWindow.doubt : LineWindow.margin
        return seconds >= from - slack && seconds <= to + slack
    }

    /// The instant of a time, or what is near it.
    private func seconds(_ time: WrittenTime) -> Int64? {
        if let instant = time.instant { return instant.seconds }
        guard let clock = time.clock else { return nil }
        let date: CalendarDate?
        switch time.day {
        case .date(let known): date = known
        case .monthDay(let month, let day):
            date = year.flatMap { CalendarDate(year: $0, month: month, day: day) }
        case .numeric, .weekday, .daysAgo, nil: date = nil
        }
        guard let date else { return nil }
        let wall = date.daysSince1970 * 86_400 + Int64(clock.second)
        return wall - Int64((zone ?? .utc).offset(at: Instant(seconds: wall)))
    }

    /// Finds the time in a line of JSON without reading all of it.
    private static func jsonStamp(_ line: ByteScanner) -> WrittenTime? {
        var scanner = line
        while !scanner.isAtEnd {
            guard scanner.take(0x22) else {
                scanner.position += 1
                continue
            }
            let start = scanner.position
            while !scanner.isAtEnd, scanner.next != 0x22 {
                scanner.position += scanner.next == 0x5C ? 2 : 1
            }
            let end = min(scanner.position, scanner.end)
            scanner.position = min(scanner.position + 1, scanner.end)
            scanner.skipBlanks()
            guard scanner.take(0x3A), isTimeName(scanner, start, end) else { continue }
            scanner.skipBlanks()
            var value = scanner
            value.take(0x22)
            if let time = value.time(), time.clock != nil || time.epoch != nil { return time }
        }
        return nil
    }

    private static func isTimeName(_ scanner: ByteScanner, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 1, end - start <= 24 else { return false }
        let last = scanner.peek(end - 1 - scanner.position) | 0x20
        // All the names end with one of these letters: most keys are passed over at a glance.
        guard last == 0x70 || last == 0x65 || last == 0x73 || last == 0x74 || last == 0x6E else {
            return false
        }
        let name = scanner.text(from: start, to: end)
        return JSONLog.timeNames.contains(name) || name == "__REALTIME_TIMESTAMP"
    }
}

/// Keeps the lines of a long source that may lie inside a stretch, and those that continue them.
struct LineFilter {
    let window: LineWindow
    /// The lines that are kept.
    private(set) var bytes: [UInt8] = []
    /// Their numbers.
    private(set) var numbers: [Int] = []
    /// How the first and the last line begin, for the message that no line lies inside.
    private(set) var span: (String, String)?

    private var rest: [UInt8] = []
    private var number = 0
    private var isInside = false

    init(window: LineWindow) { self.window = window }

    /// Takes the next bytes.
    mutating func take(_ chunk: [UInt8]) {
        let whole = rest.isEmpty ? chunk : rest + chunk
        var start = 0
        whole.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == 0x0A {
                line(whole, start..<index)
                start = index + 1
            }
        }
        rest = start == 0 ? whole : Array(whole[start...])
    }

    /// Takes what is left as the last line.
    mutating func finish() {
        if !rest.isEmpty { line(rest, 0..<rest.count) }
        rest = []
    }

    private mutating func line(_ whole: [UInt8], _ range: Range<Int>) {
        number += 1
        if let holds = window.holds(ByteScanner(whole, range)) {
            isInside = holds
            let shown = String(decoding: whole[range].prefix(25), as: UTF8.self)
            if span == nil { span = (shown, shown) } else if number % 1000 == 0 { span?.1 = shown }
        }
        guard isInside else { return }
        bytes += whole[range]
        bytes.append(0x0A)
        numbers.append(number)
    }
}
