/// Returns a number with its noun: `0 records`, `1 record`, `2 records`.
package func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
}
