#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// All races, with the data that they need.
struct Races {
    private let folder: String
    private let memoryFolder: String?
    /// This program.
    private let bench = CommandLine.arguments[0]
    private let rounds = setting("ROUNDS", 7)
    private let records = setting("RECORDS", 300_000)
    private let sessions = setting("SESSIONS", 10_000)
    private let lines = setting("LINES", 100_000)
    private let appends = setting("APPENDS", 2000)

    init() {
        let name = "nofault-bench-\(getpid())"
        folder = (environment("TMPDIR") ?? "/tmp") + "/" + name
        memoryFolder = access("/dev/shm", W_OK) == 0 ? "/dev/shm/" + name : nil
    }

    /// Runs them, printing each table as it comes.
    func run() -> Bool {
        guard ([folder] + [memoryFolder].compactMap(\.self)).allSatisfy({ mkdir($0, 0o700) == 0 })
        else { return false }
        defer { for path in [folder, memoryFolder] { path.map(Folder.remove) } }
        print(Machine.description)
        print("\(rounds) rounds in turns after one that doesn't count; the ratio is to the first.")
        return reading() && many() && appending() && loading()
    }

    /// One long journal: checked and folded against hashed, and against read as JSON.
    private func reading() -> Bool {
        let path = folder + "/long.journal"
        let short = folder + "/short.journal"
        guard makes(["generate", path, "\(records)", "1"]),
            makes(["generate", short, "\(max(records / 10, 1))", "1"])
        else { return false }
        var contenders = [
            Race.Contender(name: "verify and fold", arguments: [bench, "fold", path])
        ]
        contenders += contender("openssl dgst -sha256", ["openssl", "dgst", "-sha256", path])
        contenders += contender("jq -c .seq", ["jq", "-c", ".seq", path])
        contenders += contender("Python's json", ["python3", script("read.py"), "parse", path])
        contenders += contender(
            "Python's json and hashlib", ["python3", script("read.py"), "check", path])
        if let nofault {
            contenders += contender("nofault verify", [nofault, "verify", path])
            contenders += contender("nofault verify, a tenth of it", [nofault, "verify", short])
        }
        show(
            Race(
                title: "One journal: \(records) records, \(Folder.size(path) / 1_000_000) MB",
                work: (records, "records"), contenders: contenders))
        return true
    }

    /// A folder of journals as sessions leave them.
    private func many() -> Bool {
        let path = folder + "/sessions"
        guard mkdir(path, 0o700) == 0, makes(["sessions", path, "\(sessions)"]) else {
            return false
        }
        let each = "find \(path) -name '*.journal' -print0 | xargs -0"
        var contenders = [
            Race.Contender(name: "verify and fold each", arguments: [bench, "fold-folder", path])
        ]
        contenders += contender(
            "openssl dgst -sha256", ["sh", "-c", each + " openssl dgst -sha256 >/dev/null"])
        contenders += contender(
            "the same in two processes",
            ["sh", "-c", "\(each) -P2 -n200 openssl dgst -sha256 >/dev/null"])
        if let nofault {
            contenders += contender(
                "nofault verify", ["sh", "-c", "\(each) \(nofault) verify 2>/dev/null"])
        }
        show(
            Race(
                title: "A folder: \(sessions) journals of 300 records",
                work: (sessions, "journals"), contenders: contenders), rounds: min(rounds, 3))
        return true
    }

    /// Records one by one, made durable and not.
    private func appending() -> Bool {
        guard let compiler = installed("cc"), let program = compiled(by: compiler) else {
            print("\ncc is not installed, so that appending has nothing to be compared with.")
            return true
        }
        let lines = folder + "/long.journal"
        for (title, count, syncs) in [
            ("Appending \(appends) records, each made durable", appends, "1"),
            ("Appending \(records) records without sync", records, "0"),
        ] {
            show(
                Race(
                    title: title, work: (count, "records"),
                    contenders: [
                        Race.Contender(
                            name: "a loop of write and fdatasync in C",
                            arguments: [program, lines, folder + "/c", "\(count)", syncs]),
                        Race.Contender(
                            name: "JournalWriter",
                            arguments: [bench, "append", folder + "/swift", "\(count)", syncs]),
                    ]))
        }
        return true
    }

    /// A long script, without and with its records on the disk.
    private func loading() -> Bool {
        guard let nofault else {
            print("\n.build/release/nofault is not built, so that no script is run.")
            return true
        }
        let path = folder + "/long.script"
        guard makes(["script", path, "\(lines)", "1"]) else { return false }
        var contenders: [Race.Contender] = []
        for (name, folder) in [("in memory", memoryFolder), ("on disk", folder)] {
            guard let folder else { continue }
            let journal = folder + "/script.journal"
            let run = "rm -f \(journal) && exec \(nofault) run \(path) --journal \(journal) --quiet"
            contenders.append(
                Race.Contender(
                    name: "nofault run, the journal \(name)", arguments: ["sh", "-c", run]))
        }
        contenders += contender("nofault check, nothing recorded", [nofault, "check", path])
        show(
            Race(
                title: "A script of \(lines) lines", work: (lines, "lines"), contenders: contenders)
        )
        return true
    }

    // MARK: Programs

    /// Has data made by a process of its own: this one stays small, since the memory of what it starts
    /// is counted from its own on.
    private func makes(_ arguments: [String]) -> Bool { measure([bench] + arguments) != nil }

    private var nofault: String? {
        let path = Folder.parent(of: bench) + "/nofault"
        return access(path, X_OK) == 0 ? path : nil
    }

    private func script(_ name: String) -> String { "Tests/Benchmarks/" + name }

    /// Returns the C program, compiled; nil where that fails.
    private func compiled(by compiler: String) -> String? {
        let program = folder + "/append"
        let sample = measure([compiler, "-O2", "-o", program, script("append.c")])
        return sample == nil ? nil : program
    }

    /// Returns a contender, or says that its program is missing.
    private func contender(_ name: String, _ arguments: [String]) -> [Race.Contender] {
        guard arguments[0].contains("/") || installed(arguments[0]) != nil else {
            print("\n\(arguments[0]) is not installed and left out.")
            return []
        }
        return [Race.Contender(name: name, arguments: arguments)]
    }

    private func show(_ race: Race, rounds: Int? = nil) {
        print(race.run(rounds: rounds ?? self.rounds))
        fflush(nil)
    }
}

/// Returns a number from the environment, or the usual one.
private func setting(_ name: String, _ usual: Int) -> Int {
    environment(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? usual
}
