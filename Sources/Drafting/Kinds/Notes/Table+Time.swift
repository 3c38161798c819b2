// The times in a table's cells.
extension Table {
    /// Reads the time of a row out of its cells.
    static func time(_ stamp: String, zone: String?) -> WrittenTime? {
        var bare = stamp
        var isApproximate = false
        for mark in ["~", "≈", "ca.", "ca", "about", "approx.", "approx", "around", "circa", "c."]
        where bare.lowercased().hasPrefix(mark) {
            bare = String(bare.dropFirst(mark.count)).trimmedBlanks
            isApproximate = true
            break
        }
        var scanner = ByteScanner(bare)
        scanner.skipBlanks()
        _ = scanner.take(anyOf: "[(")
        guard var time = scanner.time() else {
            return RelativeWords.seconds(bare).map { WrittenTime(ago: $0) }
        }
        time.isApproximate = isApproximate
        if let zone, time.zone == nil, time.epoch == nil {
            var scanner = ByteScanner(" " + zone)
            time.zone = scanner.zone() ?? Table.offset(zone)
        }
        scanner.skipBlanks()
        _ = scanner.take(anyOf: "])")
        scanner.skipBlanks()
        let rest = scanner.rest
        guard rest.isEmpty || Table.isRangeEnd(rest) || ZoneWords.isOne(rest) || rest == "h" else {
            return nil
        }
        return time
    }

    private static func offset(_ word: String) -> WrittenZone? {
        var scanner = ByteScanner("00:00" + word)
        _ = scanner.clock()
        return scanner.zone()
    }

    /// Whether the rest of a cell is the end of a stretch of time.
    private static func isRangeEnd(_ rest: String) -> Bool {
        var bare = rest[...]
        while let first = bare.first, "-–— to".contains(first) { bare.removeFirst() }
        var scanner = ByteScanner(bare)
        guard scanner.time() != nil else { return false }
        scanner.skipBlanks()
        return scanner.isAtEnd
    }
}
