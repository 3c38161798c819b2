/// Where what a program remembers between its runs is kept.
package enum StateFolder {
    /// Returns the path of a file in nofault's own folder: in `$XDG_STATE_HOME`, else in `~/.local/state` (XDG
    /// Base Directory Specification 0.8: a value that isn't absolute is ignored).
    ///
    /// - Parameters:
    ///   - name: the name of the file.
    ///   - environment: looks up a variable; nil if it isn't set.
    /// - Returns: nil where there is no home folder to keep it in.
    package static func path(
        of name: String, environment: (String) -> String? = { Environment.value($0) }
    ) -> String? {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
            return "\(state)/nofault/\(name)"
        }
        if let home = environment("HOME"), home.hasPrefix("/") {
            return "\(home)/.local/state/nofault/\(name)"
        }
        return nil
    }
}
