import SafeText

/// Writes SVG elements, every text and value escaped.
struct SVGWriter {
    /// What has been written.
    private(set) var text = ""

    /// Writes an element.
    ///
    /// - Parameters:
    ///   - name: the element's name.
    ///   - attributes: its attributes, in order.
    ///   - content: what is in it; nothing closes it at once.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], words content: String
    ) {
        text += "<\(name)\(SVGWriter.written(attributes))>\(SVGWriter.escaped(content))</\(name)>\n"
    }

    /// Writes an element without content.
    mutating func element(_ name: String, _ attributes: [(String, String)]) {
        text += "<\(name)\(SVGWriter.written(attributes))/>\n"
    }

    /// Writes an element with elements in it.
    mutating func group(
        _ name: String, _ attributes: [(String, String)] = [], _ body: (inout SVGWriter) -> Void
    ) {
        text += "<\(name)\(SVGWriter.written(attributes))>\n"
        body(&self)
        text += "</\(name)>\n"
    }

    /// Writes markup of the tool's own.
    mutating func raw(_ markup: String) { text += markup }

    /// Returns a number with at most one decimal, the same on any machine.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let size = abs(tenths)
        return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
    }

    /// Returns people's words for XML: escaped as for HTML, and without the two code points that XML 1.0 §2.2
    /// leaves out besides those that are shown as escapes anyway.
    static func escaped(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
        }
        return HTMLText().escapeText(String(scalars))
    }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    }
}
