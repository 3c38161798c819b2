import OperatingSystem

/// How far bytes are UTF-8.
enum UTF8Prefix {
    /// Returns how many bytes at the beginning are whole, valid characters (Unicode 16.0, table
    /// 3-7).
    static func length(of bytes: ArraySlice<UInt8>) -> Int {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let size = sequenceLength(bytes[position...])
            if size == 0 { break }
            position += size
        }
        return position - bytes.startIndex
    }

    /// Returns the length of the sequence in front; 0 where it is not valid.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let lead = bytes.first.flatMap(UTF8Lead.init) else { return 0 }
        guard lead.length > 1 else { return lead.length }
        let tail = bytes.dropFirst().prefix(lead.length - 1)
        guard tail.count == lead.length - 1, let next = tail.first, lead.second.contains(next),
            tail.dropFirst().allSatisfy(UTF8Lead.continuation.contains)
        else { return 0 }
        return lead.length
    }
}
