import PostMortem
import Screen
package import WriteUp

// The topic that is about the page as it would be printed now.
extension ShowView {
    var page: [Line] {
        let report = PaperReport(of: session)
        let sheets = report.sheets.flatMap { sheet in
            wrapping.lines(
                sheet.leftOut.map { "without \($0)" } ?? "everything fits on one sheet",
                behind: "  \(column(sheet.name, 6)) ")
        }
        return sheets
            + report.tooLong.flatMap { wrapping.lines(ShowView.words(on: $0), behind: "  ") }
    }

    /// Says that a text is too long for paper, and how to shorten it.
    package static func words(on text: LongText) -> String {
        "\(text.name) has \(text.letters) letters and would end at a clause on paper, which holds \(text.most). "
            + "Shorten it: \(text.remedy)"
    }
}

extension LongText {
    /// The line that gives the text anew.
    fileprivate var remedy: String {
        switch name {
        case "problem": "edit W0 TEXT"
        case "none", "incident", "impact", "summary": "\(name) TEXT"
        case _ where name.hasSuffix(" measure"): "measure \(name.dropLast(8)) TEXT"
        default: "edit \(name) TEXT"
        }
    }
}
