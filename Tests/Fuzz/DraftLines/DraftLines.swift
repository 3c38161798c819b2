import CommandLanguage
import Drafting
package import FuzzSupport
import PostMortem

/// Gives libFuzzer's input to `draft`, whatever kind it is taken for: a draft reads as a script, and is the same twice.
private func draft(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var options = DraftOptions()
    options.zone = try? ZoneRules("Europe/Berlin")
    options.date = CalendarDate(year: 2026, month: 10, day: 25)
    options.copied = DraftOptions.Copied("2026-10-25T12:00")
    guard let first = try? Draft([DraftSource(name: "x", bytes: bytes)], options) else { return 0 }
    let again = try? Draft([DraftSource(name: "x", bytes: bytes)], options)
    require(again?.script == first.script, "the same bytes give another draft")
    guard let zone = options.zone else { return 0 }
    let context = ReadingContext(zone: zone, now: Instant(seconds: 1_795_424_400))
    for line in first.script.split(separator: "\n", omittingEmptySubsequences: true) {
        do throws(ParseError) { _ = try CommandParser.parse(line, in: context) } catch {
            require(false, "\(String(line).debugDescription) is refused: \(error.message)")
        }
    }
    return 0
}

@_cdecl("FuzzDraftLines_main")
package func start(_ count: CInt, _ arguments: Arguments?) -> CInt {
    fuzz(draft, count, arguments)
}
