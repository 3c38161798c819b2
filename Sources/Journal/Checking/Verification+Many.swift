import Dispatch
import Synchronization

extension Verification {
    /// Verifies many journals, as many at a time as there are processors.
    ///
    /// - Parameters:
    ///   - paths: the journals.
    ///   - body: takes what was found of each, in the order of the paths.
    public static func verify(
        each paths: [String], _ body: (String, Result<VerificationReport, JournalError>) -> Void
    ) {
        for start in stride(from: 0, to: paths.count, by: batch) {
            let some = Array(paths[start..<min(start + batch, paths.count)])
            let findings = Mutex<[Int: Result<VerificationReport, JournalError>]>([:])
            DispatchQueue.concurrentPerform(iterations: some.count) { index in
                let finding = Result { () throws(JournalError) in try verify(some[index]) }
                findings.withLock { $0[index] = finding }
            }
            let found = findings.withLock { $0 }
            for (index, path) in some.enumerated() {
                if let finding = found[index] { body(path, finding) }
            }
        }
    }

    /// How many journals are verified before anything is said of them: enough to keep every processor
    /// busy, and few enough not to keep anybody waiting.
    private static let batch = 64
}
