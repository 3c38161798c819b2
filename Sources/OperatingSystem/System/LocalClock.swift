/// The clock on the wall, as the C library and date(1) show it.
package enum LocalClock {
    /// Takes the value that `TZ` has now.
    package static func refresh() { SystemCalls.readTimeZone() }

    /// Returns what the clock is ahead of UTC at so many seconds since 1970-01-01T00:00:00Z, in seconds, and its short
    /// name; 0 and `UTC` where the C library can't tell.
    package static func reading(atSeconds seconds: Int64) -> (offset: Int, abbreviation: String) {
        SystemCalls.localTime(seconds) ?? (0, "UTC")
    }
}
