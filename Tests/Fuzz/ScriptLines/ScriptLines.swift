import CommandLanguage
package import FuzzSupport
import PostMortem

/// Gives libFuzzer's input to the decoder of lines, and the lines to the parser and the domain.
private func readScript(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let whole = lines(of: bytes, inChunksOf: max(bytes.count, 1))
    for size in [1, 3] {
        require(lines(of: bytes, inChunksOf: size) == whole, "the lines depend on the chunks")
    }
    run(whole.compactMap { try? $0.get().text })
    return 0
}

private func lines(
    of bytes: [UInt8], inChunksOf size: Int
) -> [Result<ScriptLine, LineError>] {
    var decoder = LineDecoder()
    var lines: [Result<ScriptLine, LineError>] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
        decoder.append(bytes[start..<min(start + size, bytes.count)])
        while let line = decoder.next() { lines.append(line) }
    }
    decoder.finish()
    while let line = decoder.next() { lines.append(line) }
    return lines
}

/// Runs lines as a session does, without a journal.
private func run(_ lines: [String]) {
    var session = Session()
    let now = Instant(seconds: 1_795_424_400)
    session.apply(.sessionOpened(session: "fuzz", zone: "UTC", tool: "0"), at: now, by: nil)
    for line in lines {
        let context = ReadingContext(session, now: now)
        guard let command = parse(line, context) else { continue }
        let moment = (context.zone ?? .utc).moment(at: now)
        guard let event = try? session.decide(command, at: moment) else { continue }
        session.apply(event, at: now, by: nil)
    }
}

/// Parses a line; what it says reads the same from its canonical spelling, and a mistake has its place.
private func parse(_ line: String, _ context: ReadingContext) -> Command? {
    do throws(ParseError) {
        guard let command = try CommandParser.parse(line, in: context) else { return nil }
        let again = try? CommandParser.parse(command.line, in: context)
        require(
            again == command,
            "\(command.line.debugDescription) is \(command), and reads as \(String(describing: again))"
        )
        return command
    } catch {
        require(
            error.column >= 1 && error.length >= 0
                && error.column + error.length <= line.count + 1
                && !error.message.isEmpty && !error.hints.isEmpty,
            "\(line.debugDescription) has its mistake nowhere")
        return nil
    }
}

@_cdecl("FuzzScriptLines_main")
package func start(_ count: CInt, _ arguments: Arguments?) -> CInt {
    fuzz(readScript, count, arguments)
}
