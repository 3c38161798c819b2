#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ends the process where something doesn't hold, which libFuzzer takes for a crash and keeps the input.
package func require(_ holds: Bool, _ problem: @autoclosure () -> String) {
    guard !holds else { return }
    let line = Array("error: \(problem())\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    abort()
}
