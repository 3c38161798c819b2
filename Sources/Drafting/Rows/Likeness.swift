/// What texts that differ in numbers and ids have in common.
enum Likeness {
    /// Returns a text with its numbers taken out.
    static func shape(of text: String) -> String {
        var shape: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard isDigit(byte) || isLetter(byte) else {
                shape.append(byte)
                index += 1
                continue
            }
            var end = index
            var hasDigit = false
            var isHexadecimal = true
            while end < bytes.count, isDigit(bytes[end]) || isLetter(bytes[end]) {
                if isDigit(bytes[end]) {
                    hasDigit = true
                } else if bytes[end] | 0x20 > 0x66 {
                    isHexadecimal = false
                }
                end += 1
            }
            if hasDigit, isHexadecimal, end - index >= 6 {
                shape.append(0x23)
            } else {
                for byte in bytes[index..<end] {
                    if !isDigit(byte) {
                        shape.append(byte)
                    } else if shape.last != 0x23 {
                        shape.append(0x23)
                    }
                }
            }
            index = end
        }
        return String(decoding: shape, as: UTF8.self)
    }
}
