import CommandLanguage
import OperatingSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lines of standard input, one at a time, for a program that asks and answers.
package struct InputLines {
    private var decoder = LineDecoder()
    private var isAtEnd = false

    /// Creates the lines; nothing is read yet.
    package init() {}

    /// Waits for the next line.
    ///
    /// - Returns: nil at the end of the input, and where it can't be read; what is no text is an empty line.
    package mutating func next() -> String? {
        while true {
            if let line = decoder.next() { return (try? line.get().text) ?? "" }
            guard !isAtEnd else { return nil }
            let bytes = (try? ByteReader(STDIN_FILENO).read(atMost: 4096)) ?? []
            if bytes.isEmpty {
                isAtEnd = true
                decoder.finish()
            } else {
                decoder.append(bytes)
            }
        }
    }
}
