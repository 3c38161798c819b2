/// The sizes of paper that a page is fitted to, and the lengths of its style sheet for print, in points.
///
/// The block of text is 194 mm wide on both, so that lines break alike, in type of 9 points with lines 10.8 points apart. A
/// length here and its like in the style sheet are changed together.
enum PaperSize: CaseIterable {
    /// 8.5 by 11 inches.
    case letter
    /// 210 by 297 mm.
    case a4

    /// The height within margins of 8 mm, less three points for rounding.
    var height: Double {
        switch self {
        case .letter: 743.6
        case .a4: 793.5
        }
    }

    /// The width of the page.
    static let width = 549.9
    /// The width of a column; between the two are 20 points.
    static let column = 264.9
    /// From line to line.
    static let line = 10.8
    /// A heading with the room around it.
    static let heading = 23.5
    /// The column of a mark, and how far a branch of the whys is set in.
    static let indent = 13.0
    /// The most levels of branches that are set in.
    static let deepest = 6
    /// The columns of time and sign; wider where a time has seconds.
    static func time(hasSeconds: Bool) -> Double { hasSeconds ? 58 : 43 }
    /// The column of an action's number.
    static let number = 17.0
}
