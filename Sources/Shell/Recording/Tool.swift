/// The program itself.
package enum Tool {
    /// The version, as records and `--version` give it.
    package static let version = "0.1.0"
}
