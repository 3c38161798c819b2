import Foundation
import Testing

/// How hard to try: a little in every run of the tests, in full by `make torture`.
enum Torture {
    static let isFull = ProcessInfo.processInfo.environment["TORTURE"] == "full"

    /// Returns how many rounds to make.
    static func rounds(_ few: Int, full: Int) -> Int { isFull ? full : few }

    /// Prints a figure, so that a full run says what it has done.
    static func report(_ figure: String) {
        if isFull { print("torture: \(figure)") }
    }

    /// Says why a test was left out.
    static func skip(_ reason: String) {
        print("torture: skipped, as \(reason)")
    }
}
