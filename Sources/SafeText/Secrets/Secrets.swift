/// Finds secrets in what people type, paste and load.
///
/// A recogniser by form, which misses what has no form: `the password is swordfish`, where the same place in a sentence
/// may hold `expired`. It reads a text once, looks at most ``SecretScanner/farthest`` bytes ahead before it decides,
/// and compiles no patterns.
public enum Secrets {
    /// Finds the secrets of a text, in order; they don't overlap.
    ///
    /// The text may have many lines: a private key is one secret from its first line to its last, or to the
    /// end of the text where its last line is missing.
    public static func found(in text: String) -> [Secret] {
        let folded = FoldedBytes(text)
        var scanner = SecretScanner(folded.bytes)
        let utf8 = text.utf8
        // Places are counted from the one before, so that finding them takes one pass.
        var place = utf8.startIndex
        var count = 0
        return scanner.scan().map { kind, range in
            let range = folded.original(of: range)
            let start = utf8.index(place, offsetBy: range.lowerBound - count)
            let end = utf8.index(start, offsetBy: range.count)
            place = end
            count = range.upperBound
            return Secret(kind: kind, range: start..<end)
        }
    }

    /// Returns a text with each of its secrets replaced by its mask.
    public static func masked(_ text: String) -> String {
        masked(text, found(in: text))
    }

    /// Returns a text with the secrets that were found in it replaced by their masks.
    public static func masked(_ text: String, _ secrets: [Secret]) -> String {
        var masked = ""
        var rest = text.startIndex
        for secret in secrets {
            masked += text[rest..<secret.range.lowerBound]
            masked += secret.mask
            rest = secret.range.upperBound
        }
        return masked + text[rest...]
    }
}

/// Finds secrets line by line, where a private key may go over many of them.
///
/// Whoever begins a key and goes on with something else isn't kept inside it: a line with words ends it.
public struct SecretLines: Sendable {
    /// Whether the line before was inside a private key.
    public private(set) var isInsideKey = false

    /// Creates a reader that has seen no line.
    public init() {}

    /// Finds the secrets of the next line.
    ///
    /// Inside a private key, the line is one up to the key's end.
    public mutating func found(in line: String) -> [Secret] {
        if isInsideKey {
            if let end = line.endOfKey {
                isInsideKey = false
                return [Secret(kind: .privateKey, range: line.startIndex..<end)]
            }
            lines += 1
            isInsideKey = lines < SecretLines.most && line.mayBeOfKey
            if isInsideKey {
                return line.isEmpty
                    ? [] : [Secret(kind: .privateKey, range: line.startIndex..<line.endIndex)]
            }
        }
        let secrets = Secrets.found(in: line)
        if let last = secrets.last, last.kind == .privateKey,
            line[last.range].endOfKey == nil
        {
            isInsideKey = true
            lines = 0
        }
        return secrets
    }

    /// A key of 16,384 bits has about 200 lines.
    private static let most = 400
    private var lines = 0
}

extension StringProtocol {
    /// Whether a line can be one of a key in armour: base64 without blanks, or a header such as
    /// `Proc-Type: 4,ENCRYPTED` (RFC 1421 §4.6, RFC 9580 §6.2.2), or empty.
    fileprivate var mayBeOfKey: Bool {
        let name = utf8.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
        if !name.isEmpty, utf8.dropFirst(name.count).starts(with: ": ".utf8) { return true }
        return utf8.allSatisfy {
            $0.isASCIILetterOrDigit || "+/=\r".utf8.contains($0)
        }
    }

    /// Returns the place behind a line such as `-----END PRIVATE KEY-----`, or nil where there is none.
    fileprivate var endOfKey: String.Index? {
        let bytes = Array(utf8)
        guard let place = KeyArmour.end(in: bytes, from: 0) else { return nil }
        return utf8.index(startIndex, offsetBy: place)
    }
}
