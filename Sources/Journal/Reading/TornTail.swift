/// Tells what a crash left half written from damage, where the last line is complete.
///
/// Bytes after the last line feed are torn whatever they are. A disk may also write the later sectors of a
/// record and not the earlier ones, which then read as zeros. So a line that fails a check is torn as well where
///
/// - a whole sector of it, 512 bytes at a multiple of 512, is zero,
/// - it starts within the last 64 KiB of the file, which is as much as one write has, and
/// - no line behind it has the form of a record, so that nothing was acknowledged after it.
///
/// Everything else that fails a check is damage.
enum TornTail {
    /// The most bytes between the start of a torn line and the end of the file, and the most that one write
    /// of several records has.
    static let reach = 1 << 16
    /// The unit that disks write whole, or not at all.
    private static let sector = 512

    /// Tells whether the end of a journal is torn.
    ///
    /// - Parameters:
    ///   - bytes: the journal from the first line on that fails a check.
    ///   - offset: where these bytes start in the file.
    /// - Returns: whether the rule above makes them torn; else they are damage.
    static func isTorn(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
        guard bytes.count <= reach else { return false }
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        guard hasEmptySector(bytes[..<end], at: offset) else { return false }
        let last = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? end
        return !bytes[end..<last].split(separator: UInt8(ascii: "\n")).contains { line in
            line.first == UInt8(ascii: "{") && RecordCoding.endsWithSum(line)
        }
    }

    private static func hasEmptySector(_ line: ArraySlice<UInt8>, at offset: Int) -> Bool {
        let first = (offset + sector - 1) / sector * sector - offset
        for place in stride(
            from: line.startIndex + first, through: line.endIndex - sector, by: sector)
        where line[place..<place + sector].allSatisfy({ $0 == 0 }) {
            return true
        }
        return false
    }
}
