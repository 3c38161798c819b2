// What leads to people: mail addresses, network addresses and phone numbers, each with what is shown instead.
extension Masking {
    static func mail(_ scanner: inout ByteScanner) -> String? {
        var ahead = scanner
        guard isWordByte(ahead.next) else { return nil }
        while isTokenByte(ahead.next) || ahead.next == 0x2E || ahead.next == 0x2B
            || ahead.next == 0x25
            || ahead.next >= 0x80
        {
            ahead.position += 1
        }
        guard ahead.position > scanner.position, ahead.take(0x40) else { return nil }
        let start = ahead.position
        while isLetter(ahead.next) || isDigit(ahead.next) || ahead.next == 0x2D
            || ahead.next == 0x2E && (isLetter(ahead.peek(1)) || isDigit(ahead.peek(1)))
        {
            ahead.position += 1
        }
        let domain = ahead.text(from: start, to: ahead.position)
        let parts = domain.split(separator: ".")
        guard parts.count >= 2, let last = parts.last, last.count >= 2, last.allSatisfy(\.isLetter),
            !units.contains(String(last))
        else { return nil }
        scanner = ahead
        return "[mail]"
    }

    /// What the instances of systemd's units end with.
    private static let units: Set<String> = [
        "service", "socket", "timer", "target", "mount", "slice", "scope", "path", "device", "swap",
    ]

    static func address(_ scanner: inout ByteScanner) -> String? {
        addressOfFour(&scanner) ?? addressOfEight(&scanner)
    }

    private static func addressOfFour(_ scanner: inout ByteScanner) -> String? {
        var ahead = scanner
        var parts: [Int] = []
        for index in 0..<4 {
            guard let part = ahead.digits(1...3), part < 256 else { return nil }
            parts.append(part)
            if index < 3 { guard ahead.take(0x2E) else { return nil } }
        }
        guard !isLetter(ahead.next), !(ahead.next == 0x2E && isDigit(ahead.peek(1))) else {
            return nil
        }
        let (a, b) = (parts[0], parts[1])
        let isPrivate =
            a == 10 || a == 127 || a == 0 || a >= 224 || (a == 172 && (16...31).contains(b))
            || (a == 192 && b == 168) || (a == 169 && b == 254)
            || (a == 100 && (64...127).contains(b))
        guard !isPrivate else { return nil }
        scanner = ahead
        return "\(a).\(b).\(parts[2]).x"
    }

    /// An address of IPv6 that is routed: it begins with 2 or 3 (RFC 4291 §2.4).
    private static func addressOfEight(_ scanner: inout ByteScanner) -> String? {
        guard scanner.next == UInt8(ascii: "2") || scanner.next == UInt8(ascii: "3") else {
            return nil
        }
        var ahead = scanner
        var colons = 0
        var hasGap = false
        while isDigit(ahead.next) || (ahead.next | 0x20 >= 0x61 && ahead.next | 0x20 <= 0x66)
            || ahead.next == 0x3A
        {
            if ahead.next == 0x3A {
                colons += 1
                if ahead.peek(1) == 0x3A { hasGap = true }
            }
            ahead.position += 1
        }
        let text = scanner.text(from: scanner.position, to: ahead.position)
        guard colons == 7 || (hasGap && colons >= 2), text.split(separator: ":").first?.count == 4,
            text.split(separator: ":").allSatisfy({ $0.count <= 4 }), !isLetter(ahead.next)
        else { return nil }
        scanner = ahead
        return text.split(separator: ":").prefix(2).joined(separator: ":") + "::x"
    }

    static func phone(_ scanner: inout ByteScanner) -> String? {
        var ahead = scanner
        let isInternational = ahead.take(0x2B)
        guard isInternational || ahead.next == 0x30 || ahead.next == 0x28 || isDigit(ahead.next)
        else { return nil }
        var digits = 0
        var groups: [Int] = []
        var end = ahead.position
        while true {
            let count = ahead.digitCount
            if count > 0 {
                digits += count
                groups.append(count)
                ahead.position += count
                end = ahead.position
                if ahead.next == 0x29 { ahead.position += 1; end = ahead.position }
            } else if ahead.next == 0x28, isDigit(ahead.peek(1)) {
                ahead.position += 1
                continue
            } else {
                break
            }
            if ahead.next == 0x20 || ahead.next == 0x2D || ahead.next == 0x2F || ahead.next == 0x2E,
                isDigit(ahead.peek(1)) || ahead.peek(1) == 0x28
            {
                ahead.position += 1
            } else if ahead.next != 0x28 {
                break
            }
        }
        let isOne: Bool
        if isInternational {
            isOne = (8...15).contains(digits)
        } else if scanner.next == 0x28 {
            isOne = (9...12).contains(digits) && groups.count >= 2
        } else if scanner.next == 0x30 {
            isOne =
                groups.count >= 2 && (3...5).contains(groups[0]) && (9...13).contains(digits)
                && groups.dropFirst().reduce(0, +) >= 5 && scanner.peek(groups[0]) != 0x2D
                && scanner.peek(groups[0]) != 0x2E
        } else {
            isOne = groups == [3, 3, 4] || groups == [1, 3, 3, 4]
        }
        guard isOne, !isLetter(scanner.end > end ? ByteScanner.byte(scanner, end) : 0) else {
            return nil
        }
        scanner.position = end
        return "[phone]"
    }
}

extension ByteScanner {
    /// Returns the byte at a place.
    fileprivate static func byte(_ scanner: ByteScanner, _ position: Int) -> UInt8 {
        scanner.peek(position - scanner.position)
    }
}
