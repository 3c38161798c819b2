import OperatingSystem
import Screen
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
        StandardStreams.reserve()
        StandardStreams.failWritesByErrors()
        Terminal.forgetImpossibleSizes()
        let output = Output.standard
        exit(output.finish(Nofault.run(Environment.arguments, output)))
    }
}
