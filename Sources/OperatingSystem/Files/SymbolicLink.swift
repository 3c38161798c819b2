/// What is asked about symbolic links.
package enum SymbolicLink {
    /// Returns what a link says, as ``PathText``; nil where there is no link at the path.
    package static func target(of path: String) -> String? {
        guard let place = try? PathText.path(path, for: .status),
            let bytes = try? SystemCalls.linkTarget(place)
        else { return nil }
        return PathText.text(of: bytes)
    }
}
