import Shell

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The process: its streams, its command line, its exit code.
@main
enum Main {
    static func main() {
        Platform.failWritesOverLimit()
        exit(Nofault.run(Array(CommandLine.arguments.dropFirst()), .standard))
    }
}
