import OperatingSystem

extension Verification {
    /// Verifies many journals, as many at a time as there are processors.
    ///
    /// - Parameters:
    ///   - paths: the journals.
    ///   - body: takes what was found of each, in the order of the paths.
    public static func verify(
        each paths: [String], _ body: (String, Result<VerificationReport, JournalError>) -> Void
    ) {
        Batches.forEach(paths) { path in
            Result { () throws(JournalError) in try verify(path) }
        } _: {
            body($0, $1)
        }
    }
}
