/// The colours that programs put into logs.
enum ANSI {
    /// Returns a text without escape sequences (ECMA-48 §5.4) and other control characters.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        var plain: [UInt8] = []
        var scanner = ByteScanner(text)
        while !scanner.isAtEnd {
            let byte = scanner.next
            scanner.position += 1
            if byte == 0x1B, scanner.next == UInt8(ascii: "[") {
                scanner.position += 1
                while !scanner.isAtEnd, !(0x40...0x7E).contains(scanner.next) {
                    scanner.position += 1
                }
                scanner.position += 1
            } else if byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A {
                plain.append(byte)
            } else {
                plain.append(0x20)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
