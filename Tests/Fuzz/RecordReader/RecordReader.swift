package import FuzzSupport
import Journal
import PostMortem

/// Gives libFuzzer's input to the reader of journals: as it is, and once more with right sums, so that
/// what lies behind the chain is reached too.
private func readRecords(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    readLine(bytes.filter { $0 != UInt8(ascii: "\n") })
    let given = readJournal(bytes)
    let sealed = seal(bytes)
    let again = readJournal(sealed)
    // A journal that is sound as it is has the right sums already.
    if let given, given.damage == nil, given.tornTail == nil, given.count > 0 {
        require(bytes == sealed && again == given, "sealing changed a sound journal")
    }
    return 0
}

/// Whatever reads as a record can be written, and then reads the same.
private func readLine(_ line: [UInt8]) {
    guard case .record(let record)? = try? RecordCoding.decode(line[...], number: number(in: line))
    else { return }
    guard let written = try? RecordCoding.encode(record, after: .beforeFirst) else {
        return require(false, "a record that reads can't be written")
    }
    let again = try? RecordCoding.decode(
        written.line.dropLast(), number: record.sequence)
    require(again == .record(record), "a record reads differently once written")
}

/// The number that a line says it has, so that any record can be reached.
private func number(in line: [UInt8]) -> Int {
    guard let object = try? FlatObject(scanning: line[...]), let index = object.index(of: "seq"),
        case .integer(let number) = object.members[index].value
    else { return 0 }
    return number
}

/// Reads a whole journal out of memory, folds its records, and checks that every byte is accounted for.
private func readJournal(_ bytes: [UInt8]) -> JournalExtent? {
    guard var reader = try? JournalReader("fuzz.journal", in: .holding(bytes)) else { return nil }
    var session = Session()
    var sequence = -1
    while let record = try? reader.next() {
        require(record.sequence > sequence, "records out of order")
        sequence = record.sequence
        session.apply(record)
    }
    let extent = reader.extent
    let lines = bytes.count(where: { $0 == UInt8(ascii: "\n") })
    require(extent.count <= lines, "more records than lines")
    require(extent.damage == nil || extent.tornTail == nil, "damaged and torn at once")
    if let damage = extent.damage {
        require(damage.record == extent.count, "damage is not behind the good records")
        require(damage.offset == extent.length, "damage is not where the good records end")
        require((damage.offset...bytes.count).contains(damage.position), "damage is nowhere")
    } else {
        require(
            extent.length + (extent.tornTail ?? 0) == bytes.count, "bytes are not accounted for")
    }
    return extent
}

/// Puts the right sum behind each line that has one.
private func seal(_ bytes: [UInt8]) -> [UInt8] {
    var sealed: [UInt8] = []
    var previous = Sum.beforeFirst
    let mark = Array(",\"sum\":\"".utf8)
    for (index, line) in bytes.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
        if index > 0 { sealed.append(UInt8(ascii: "\n")) }
        guard line.suffix(mark.count + Sum.length + 2).starts(with: mark) else {
            sealed += line
            continue
        }
        let body = line.dropLast(mark.count + Sum.length + 2)
        previous = Sum(of: body, after: previous)
        sealed += body + mark
        previous.append(to: &sealed)
        sealed += Array("\"}".utf8)
    }
    return sealed
}

@_cdecl("FuzzRecordReader_main")
package func start(_ count: CInt, _ arguments: Arguments?) -> CInt {
    fuzz(readRecords, count, arguments)
}
