import OperatingSystem

/// The home folder in paths that are typed: `~/draft.script`, as in every shell.
package enum HomeFolder {
    /// Returns a path with the home folder in place of a `~` in front.
    ///
    /// - Throws: a complaint where `HOME` isn't set, and for `~NAME/…`: the folders of others aren't looked up.
    package static func expanding(_ path: String) throws(Complaint) -> String {
        try expanding(path, home: Environment.value("HOME"))
    }

    /// Returns a path with a home folder in place of a `~` in front.
    static func expanding(_ path: String, home: String?) throws(Complaint) -> String {
        guard path.hasPrefix("~") else { return path }
        let name = path.dropFirst().prefix { $0 != "/" }
        let rest = path.dropFirst(name.count + 1)
        // `~` alone is the home folder; without a slash anything longer is the name of a file.
        guard name.isEmpty || !rest.isEmpty else { return path }
        guard name.isEmpty else {
            throw Complaint(
                "~\(name) is somebody's home folder, and only ~/ is known: your own.",
                hints: ["Type the whole path, from / on."])
        }
        guard let home, home.hasPrefix("/") else {
            throw Complaint(
                "~ can't be read: HOME isn't set.", hints: ["Type the whole path, from / on."])
        }
        return (home.hasSuffix("/") ? String(home.dropLast()) : home) + rest
    }
}
