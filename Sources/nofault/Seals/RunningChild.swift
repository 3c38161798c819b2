import OperatingSystem
import Shell

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program that was started and hasn't been waited for.
struct RunningChild {
    /// Its process.
    let process: pid_t

    /// A signal came that ends this process.
    struct Interrupted: Error {
        let signal: Int32
    }

    /// How long it has to end by itself once it was asked to, in milliseconds, and how often that is looked at.
    private static let (patience, pause) = (1000, 20)

    /// Reads descriptors to their ends, whichever has something.
    ///
    /// - Throws: ``Interrupted`` where a signal came first.
    func readAll(
        _ descriptors: [Int32], until signals: SignalWatch
    ) throws(Interrupted) -> [String] {
        var waiting = (descriptors + [signals.descriptor]).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var texts = descriptors.map { _ in [UInt8]() }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while waiting.dropLast().contains(where: { $0.fd >= 0 }) {
            if let signal = SignalWatch.endingSignal { throw Interrupted(signal: signal) }
            guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
            for index in descriptors.indices where waiting[index].revents != 0 {
                let count = buffer.withUnsafeMutableBytes {
                    Platform.read(waiting[index].fd, $0.baseAddress, $0.count)
                }
                if count > 0 {
                    texts[index] += buffer.prefix(count)
                } else if count == 0 || errno != EINTR {
                    waiting[index].fd = -1
                }
            }
        }
        return texts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Waits for its end.
    ///
    /// - Returns: its status; -1 where the system doesn't know it, since this process was started ignoring its
    ///   children's ends.
    func waitForEnd() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return -1 }
        }
        return status
    }

    /// Hands a signal on to it, and kills it where it doesn't end by that.
    func end(by signal: Int32) {
        kill(process, signal)
        var status: Int32 = 0
        for _ in 0..<(RunningChild.patience / RunningChild.pause) {
            guard waitpid(process, &status, WNOHANG) == 0 else { return }
            usleep(UInt32(RunningChild.pause) * 1000)
        }
        kill(process, SIGKILL)
        _ = waitForEnd()
    }
}
