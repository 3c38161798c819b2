#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Journal

/// Measures nofault beside programs that do comparable work, and prints tables.
///
/// `make bench` runs it. Without arguments it generates data in a temporary folder, runs the races and
/// removes the data; its other words are what it does as a contender.
@main
enum Bench {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        let isDone: Bool
        switch (words.first, words.count) {
        case ("fold", 2): isDone = folds(words[1])
        case ("fold-folder", 2):
            isDone = Folder.journals(in: words[1]).allSatisfy { Work.fold($0) != nil }
        case ("check-folder", 2):
            isDone = Folder.journals(in: words[1]).allSatisfy {
                (try? Verification.verify($0))?.isSound ?? false
            }
        case ("generate", 4):
            isDone = Work.generate(
                words[1], count: Int(words[2]) ?? 1, seed: UInt64(words[3]) ?? 1)
        case ("sessions", 3):
            isDone = (0..<(Int(words[2]) ?? 1)).allSatisfy {
                Work.generate("\(words[1])/\($0).journal", count: 300, seed: UInt64($0))
            }
        case ("script", 4):
            isDone = Work.script(
                words[1], count: Int(words[2]) ?? 1, seed: UInt64(words[3]) ?? 1)
        case ("append", 4):
            isDone = Work.append(words[1], count: Int(words[2]) ?? 1, syncs: words[3] == "1")
        case ("lens", 2...): isDone = words.dropFirst().allSatisfy(LensBench.run)
        case (nil, _): isDone = Races().run()
        default: isDone = false
        }
        exit(isDone ? 0 : 1)
    }

    /// Folds a journal and ends with the session still there, as a tool does that has used it.
    private static func folds(_ path: String) -> Bool {
        guard let session = Work.fold(path) else { return false }
        withExtendedLifetime(session) { exit(0) }
    }
}
