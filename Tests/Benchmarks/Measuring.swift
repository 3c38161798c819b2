#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What one run of a program took.
struct Sample {
    /// Seconds on the wall.
    let seconds: Double
    /// Seconds of processor time, of all threads.
    let processor: Double
    /// The most memory it held at once, in bytes.
    let memory: Int
}

/// Runs a program to its end, its output dropped.
///
/// - Returns: nil where it could not be started, or did not end well.
func measure(_ arguments: [String]) -> Sample? {
    let began = seconds()
    guard let process = start(arguments) else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
        guard errno == EINTR else { return nil }
    }
    guard status == 0 else { return nil }
    #if canImport(Darwin)
        let unit = 1
    #else
        let unit = 1024
    #endif
    return Sample(
        seconds: seconds() - began, processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
        memory: Int(usage.ru_maxrss) * unit)
}

/// Returns where a program is; nil where it is not installed.
func installed(_ name: String) -> String? {
    guard let path = environment("PATH") else { return nil }
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}

/// Returns the value of an environment variable; nil where it is not set.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Returns the seconds of a clock that only goes forward.
private func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}

private func start(_ arguments: [String]) -> pid_t? {
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
    #else
        var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)

    let names = ["PATH", "HOME", "USER", "LANG", "TMPDIR"]
    let settings = names.compactMap { name in environment(name).map { "\(name)=\($0)" } }
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = (settings + ["TZ=UTC"]).map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    guard let program = argv.first ?? nil else { return nil }
    var process: pid_t = 0
    return posix_spawnp(&process, program, &actions, nil, argv, envp) == 0 ? process : nil
}
