/// Whether bytes are text at all.
enum BytesCheck {
    /// Refuses what is no text, with what it is and the command that converts it.
    static func check(_ bytes: [UInt8], name: String) throws(DraftProblem) {
        guard !bytes.isEmpty, bytes.contains(where: { $0 > 0x20 }) else {
            throw DraftProblem(
                name, nil, "The file is empty.", hint: "Export or copy it again, or leave it out.")
        }
        if let what = picture(bytes) {
            throw DraftProblem(
                name, nil, "This is \(what), and has no text that could be read.",
                hint: "Copy the conversation or the log as text.")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            throw DraftProblem(
                name, nil, "This is a zip archive, not text.",
                hint:
                    "Unpack it and name the files: unzip FILE -d export; nofault draft export/users.json export/CHANNEL/*.json"
            )
        }
        if bytes.starts(with: [0x1F, 0x8B]) {
            throw DraftProblem(
                name, nil, "This is compressed (gzip), not text.",
                hint: "Unpack it first: gunzip -c FILE | nofault draft -")
        }
        if let encoding = wide(bytes) {
            throw DraftProblem(
                name, nil, "The file is \(encoding), and has to be UTF-8.",
                hint: "Convert it: iconv -f \(encoding) -t UTF-8 FILE > FILE.txt")
        }
        if let nul = bytes.firstIndex(of: 0) {
            throw DraftProblem(
                name, line(of: nul, in: bytes),
                "There is a NUL byte here: the file is binary, not text.",
                hint: "Name a file of text, or take the bytes out: tr -d '\\000' < FILE > FILE.txt")
        }
        if let wrong = firstInvalid(bytes), !isCut(bytes[wrong...]) {
            throw DraftProblem(
                name, line(of: wrong, in: bytes),
                "Byte 0x\(String(bytes[wrong], radix: 16, uppercase: true)) is not UTF-8.",
                hint:
                    "Convert the file, as from Windows: iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.txt"
            )
        }
    }

    /// Returns the first byte that is not UTF-8; nil where all are.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            if String(validating: bytes[start..<end], as: UTF8.self) == nil {
                var low = start
                // Lines are short: character by character is fast enough.
                while low < end {
                    var size = 1
                    while size <= 4, low + size <= end,
                        String(validating: bytes[low..<low + size], as: UTF8.self) == nil
                    { size += 1 }
                    if size > 4 || low + size > end { return low }
                    low += size
                }
                return low
            }
            start = end + 1
        }
        return nil
    }

    /// Whether bytes are the beginning of a character that is cut off, as the end of a copied piece of a log may be.
    private static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
            return false
        }
        let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        return (0xC2...0xF4).contains(first) && bytes.count < size
    }

    private static func line(of position: Int, in bytes: [UInt8]) -> Int {
        bytes[..<position].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    private static func wide(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return "UTF-32"
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "UTF-16"
        }
        // Without a mark: every other byte of Latin text is zero.
        let head = bytes.prefix(400)
        guard head.count >= 16, head.count % 4 == 0 || head.count > 100 else { return nil }
        let zeros = [0, 1].map { odd in
            head.enumerated().filter { $0.offset % 2 == odd && $0.element == 0 }.count
        }
        if zeros[1] * 5 > head.count * 2, zeros[0] * 20 < head.count { return "UTF-16LE" }
        if zeros[0] * 5 > head.count * 2, zeros[1] * 20 < head.count { return "UTF-16BE" }
        return nil
    }

    private static func picture(_ bytes: [UInt8]) -> String? {
        let kinds: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"),
            ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
            ([0x47, 0x49, 0x46, 0x38], "a picture (GIF)"),
            ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
        ]
        return kinds.first { bytes.starts(with: $0.0) }?.1
    }
}
