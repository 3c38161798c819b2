/// The bytes of a text as secrets are looked for in them: without what nobody sees, full-width signs as plain ones, and
/// letters of other alphabets as those of ASCII that look the same.
///
/// A zero-width space that came along with a copied token, a full-width `＝`, or a Cyrillic `а` in `pаssword` hides no
/// secret.
struct FoldedBytes {
    /// The bytes that are looked at.
    let bytes: [UInt8]
    /// The place of each byte in the text; nil where both are the same.
    private let places: [Int]?
    /// The length of the text in bytes.
    private let length: Int

    /// Folds a text.
    init(_ text: String) {
        length = text.utf8.count
        guard text.utf8.contains(where: { $0 >= 0x80 }) else {
            bytes = Array(text.utf8)
            places = nil
            return
        }
        var bytes: [UInt8] = []
        var places: [Int] = []
        var place = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            defer { place += width }
            if FoldedBytes.isInvisible(scalar) { continue }
            // The full-width forms of ASCII.
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let plain =
                isFullWidth
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                : FoldedBytes.lookAlikes[scalar] ?? scalar
            for (index, byte) in String(plain).utf8.enumerated() {
                bytes.append(byte)
                places.append(place + index)
            }
        }
        self.bytes = bytes
        self.places = places
    }

    /// Returns the range of the text that a range of ``bytes`` stands for: from its first character up to the one that
    /// is looked at behind it, so that what can't be seen at its end belongs to it.
    func original(of range: Range<Int>) -> Range<Int> {
        guard let places else { return range }
        func place(_ index: Int) -> Int { index < places.count ? places[index] : length }
        return place(range.lowerBound)..<place(range.upperBound)
    }

    /// Letters of the Cyrillic and the Greek alphabet, and a few of the Latin one, that are read as others (Unicode
    /// Technical Standard 39, confusables.txt: the single letters among them).
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs: [(String, String)] = [
            ("аеорсухіјѕԁԛԝһӏкмтв", "aeopcyxijsdqwhlkmtb"),
            ("АВЕЗКМНОРСТУХІЈЅԌԚԜӀ", "ABE3KMHOPCTYXIJSGQWI"),
            ("αεικνορτυχγωη", "aeikvoptuxywn"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
            ("ıɑɡᴀᴄᴅᴇᴋᴍɴᴏᴘꜱᴛᴡſ", "iagacdekmnopstws"),
        ]
        return Dictionary(
            pairs.flatMap { zip($0.0.unicodeScalars, $0.1.unicodeScalars) },
            uniquingKeysWith: { first, _ in first })
    }()

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII
            && (scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.generalCategory == .format)
    }
}
