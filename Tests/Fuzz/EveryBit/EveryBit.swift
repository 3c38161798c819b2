package import FuzzSupport
import Journal
import PostMortem

/// Changes a journal of 200 records by every bit and to every length, each of which must be found.
///
/// It isn't fuzzing, but takes as many readings, and so the same fast build.
@_cdecl("FuzzEveryBit_main")
package func start(_ count: CInt, _ arguments: Arguments?) -> CInt {
    let lines = journal()
    let bytes = Array(lines.joined())
    var starts = [0]
    for line in lines { starts.append((starts.last ?? 0) + line.count) }

    var record = 0
    for place in 0..<bytes.count {
        if place == starts[record + 1] { record += 1 }
        for bit in 0..<8 { flip(bit, of: place, in: bytes, record: record, starts: starts) }
        truncate(bytes, to: place, record: record, starts: starts)
    }
    print(
        "\(bytes.count * 8) flipped bits and \(bytes.count) truncations of "
            + "\(lines.count) records, \(bytes.count) bytes: each found where it is")
    return 0
}

private func flip(_ bit: Int, of place: Int, in bytes: [UInt8], record: Int, starts: [Int]) {
    var changed = bytes
    changed[place] ^= 1 << bit
    let found = extent(of: changed)
    // The first bytes say whether it is a journal at all.
    require(
        found != nil || place < RecordCoding.opening.utf8CodeUnitCount, "no journal at \(place)")
    guard let found else { return }
    let (damage, tail) = (found.damage, found.tornTail)
    if place == bytes.count - 1 {
        // The very last line feed is what makes the last record whole.
        require(
            damage == nil && tail == starts[record + 1] - starts[record],
            "a last record without its line feed is not torn")
    } else {
        require(
            damage?.record == record && damage?.offset == starts[record] && found.count == record,
            "bit \(bit) of byte \(place), in record \(record), is not found there")
    }
}

private func truncate(_ bytes: [UInt8], to length: Int, record: Int, starts: [Int]) {
    guard length > 0, let extent = extent(of: Array(bytes.prefix(length))) else {
        return require(length == 0, "\(length) bytes are no journal")
    }
    let rest = length - starts[record]
    require(
        extent.damage == nil && extent.count == record && extent.length == starts[record]
            && extent.tornTail == (rest > 0 ? rest : nil),
        "\(length) bytes are read as \(extent)")
}

// Inlined, the reader that can't be copied crashes Swift 6.3's optimizer.
@inline(never)
private func extent(of bytes: [UInt8]) -> JournalExtent? {
    do throws(JournalError) {
        var reader = try JournalReader("memory", in: .holding(bytes))
        while try reader.next() != nil {}
        return reader.extent
    } catch {
        return nil
    }
}

private func journal() -> [[UInt8]] {
    var head = Sum.beforeFirst
    return (0..<200).compactMap { number in
        let record = Record(
            sequence: number, at: Instant(seconds: 1_795_424_400), by: "mara",
            event: number == 0
                ? .sessionOpened(session: "s", zone: "UTC", tool: "0.1.0")
                : .noteAdded(text: "note \(number), „größer“"))
        guard let (line, sum) = try? RecordCoding.encode(record, after: head) else { return nil }
        head = sum
        return line
    }
}
