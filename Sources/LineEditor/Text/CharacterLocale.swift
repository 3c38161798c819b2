#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The process's idea of what a character is (`LC_CTYPE`).
///
/// libedit drops what the locale can't represent, without a word. nofault writes UTF-8 everywhere,
/// so under `LC_ALL=C`, or a locale that isn't installed, it asks for UTF-8 by name.
enum CharacterLocale {
    /// Names to try after the user's own; the first is glibc's, the last macOS's.
    private static let names = ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"]

    /// Whether characters are UTF-8; false if the system has no such locale, and lines are then read
    /// without libedit.
    ///
    /// The first use selects the locale, the user's own if it is one of UTF-8, for the whole process.
    static let isUTF8: Bool = {
        for name in names {
            guard setlocale(LC_CTYPE, name) != nil,
                let codeset = nl_langinfo(nl_item(CODESET))
            else { continue }
            if String(cString: codeset) == "UTF-8" { return true }
        }
        return false
    }()
}
