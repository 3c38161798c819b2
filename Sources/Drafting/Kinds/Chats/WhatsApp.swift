import PostMortem

/// A chat that WhatsApp exported: `[14/05/26, 22:41:07] Name: words` on Apple's systems, `14/05/2026, 22:41 - Name: words`
/// on Android; the order of day and month, and 12 or 24 hours, are those of the telephone.
extension SourceKind {
    static let whatsApp = SourceKind(
        "whatsapp", title: "WhatsApp", unit: "messages", shape: .text, rank: .chat,
        likelihood: { text in
            let lines = text.sample().map(\.text).filter { !$0.trimmedBlanks.isEmpty }
            let heads = lines.compactMap(WhatsAppLine.init)
            let named = heads.filter { $0.name != nil }
            guard lines.first.flatMap(WhatsAppLine.init) != nil, named.count * 2 >= heads.count,
                heads.count * 5 >= lines.count
            else { return 0 }
            return 0.97
        },
        read: { ChatReader.read($0, &$1, WhatsAppForm()) })
}

/// The first line of a message, or a line of the program's own.
struct WhatsAppLine {
    let time: WrittenTime
    /// Who wrote; nil where the program tells of something.
    let name: String?
    let text: String
    /// Whether the program wrote it: it marks its own words with a sign that nobody sees.
    let isNotice: Bool

    init?(_ line: String) {
        let plain = WhatsAppLine.plain(line).trimmedBlanks
        var scanner = ByteScanner(plain)
        let isBracketed = scanner.take(UInt8(ascii: "["))
        guard isDigit(scanner.next), let day = scanner.day(), scanner.take(UInt8(ascii: ",")),
            scanner.skipBlanks() > 0, let clock = scanner.clock() ?? scanner.dottedClock()
        else { return nil }
        if isBracketed {
            guard scanner.take(UInt8(ascii: "]")), scanner.skipBlanks() > 0 else { return nil }
        } else {
            guard scanner.skipBlanks() > 0, scanner.take(UInt8(ascii: "-")),
                scanner.skipBlanks() > 0
            else { return nil }
        }
        time = WrittenTime(day: day, clock: clock)
        let rest = scanner.rest
        let colon = rest.firstRange(of: ": ")
        let front = colon.map { String(rest[..<$0.lowerBound]).without(prefix: "~") }
        if let colon, let front, (1...60).contains(front.count) {
            name = front
            text = String(rest[colon.upperBound...]).trimmedBlanks
        } else {
            name = nil
            text = rest.trimmedBlanks
        }
        let words = line.firstRange(of: ": ").map { line[$0.upperBound...] }
        isNotice =
            name == nil || words?.unicodeScalars.first == WhatsAppLine.mark
            || text.hasPrefix("<") && text.hasSuffix(">") && text.count < 40
    }

    /// LEFT-TO-RIGHT MARK.
    private static let mark: Unicode.Scalar = "\u{200E}"

    /// Returns a line without marks of direction, and with plain blanks.
    static func plain(_ line: String) -> String {
        guard line.utf8.contains(where: { $0 >= 0x80 }) else { return line }
        var plain = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar.value {
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case 0xA0, 0x202F: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}

struct WhatsAppForm: ChatForm {
    mutating func head(at index: Int, in lines: [String]) -> ChatHead? {
        guard let line = WhatsAppLine(lines[index]) else { return nil }
        var head = ChatHead(
            first: index, body: index + 1, author: line.name ?? "", time: line.time,
            text: line.text)
        if line.isNotice { head.leftOut = line.name == nil ? .topic : .nothing }
        return head
    }

    func body(_ lines: [String], earlier: [DraftRow]) -> [String] {
        lines.map {
            WhatsAppLine.plain($0).trimmedBlanks.without(suffix: "<This message was edited>")
        }
        .filter { !$0.isEmpty }
    }
}
