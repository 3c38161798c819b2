/// Which sections stand in which of two columns, top to bottom.
///
/// As a rule the whys and the factors are left, the actions and the timeline right, and what was put off is below the
/// shorter column. Where that would leave much more out, the actions or the factors change sides.
struct PaperColumns: Hashable {
    /// Whether the actions are left, below the whys.
    let areActionsLeft: Bool
    /// Whether the factors are left.
    let areFactorsLeft: Bool
    /// Whether what was put off is left.
    let isRestLeft: Bool

    /// Whether actions and factors are where they are as a rule.
    var isUsual: Bool { !areActionsLeft && areFactorsLeft }

    /// Every way, the usual ones first.
    static let all: [PaperColumns] = [(false, true), (true, true), (false, false), (true, false)]
        .flatMap { actions, factors in
            [true, false].map { rest in
                PaperColumns(
                    areActionsLeft: actions, areFactorsLeft: factors, isRestLeft: rest)
            }
        }

    /// Returns whether a section is in the left column.
    func isLeft(_ kind: PaperSection.Kind) -> Bool {
        switch kind {
        case .why: true
        case .actions: areActionsLeft
        case .factors: areFactorsLeft
        case .timeline: false
        case .questions, .ideas, .rules: isRestLeft
        }
    }
}
