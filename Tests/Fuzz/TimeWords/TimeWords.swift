import CommandLanguage
package import FuzzSupport
import PostMortem

/// Gives libFuzzer's input to the readers of times, dates and zones.
///
/// The first byte picks the context: zones with clock changes and without, and anchors at the edges.
private func readTime(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let word = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let context = contexts[Int(choice) % contexts.count]

    if let time = try? context.time(word) {
        // The canonical spelling names the same time, unless the wall's clock leaves the years that have
        // one, which the journal refuses.
        let local = time.instant.seconds + Int64(time.moment.offset)
        if (-62_135_596_800...253_402_300_799).contains(local) {
            require(
                (try? context.time(time.description)) == time,
                "\(word.debugDescription) is \(time), which reads as something else")
        }
    }
    if let date = try? context.date(word), (1...9999).contains(date.year) {
        require(
            (try? context.date(date.description)) == date,
            "\(word.debugDescription) is \(date), which reads as something else")
    }
    if let zone = try? ZoneRules(word) {
        require(
            (try? ZoneRules(zone.name)) == zone,
            "\(word.debugDescription) is \(zone.name), which reads as something else")
    }
    return 0
}

private let contexts: [ReadingContext] = {
    let names = ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "+13:45"]
    // Now; an hour before a clock change in autumn and in spring; the first and the last second.
    let anchors: [Int64] = [
        1_795_424_400, 1_792_886_400, 1_774_742_400, -62_135_596_800, 253_402_300_799,
    ]
    return names.compactMap { try? ZoneRules($0) }.flatMap { zone in
        anchors.map { ReadingContext(zone: zone, now: Instant(seconds: $0)) }
    }
}()

@_cdecl("FuzzTimeWords_main")
package func start(_ count: CInt, _ arguments: Arguments?) -> CInt {
    fuzz(readTime, count, arguments)
}
