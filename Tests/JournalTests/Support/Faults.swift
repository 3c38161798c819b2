import OperatingSystem
import Synchronization

@testable import Journal

/// A file system in which one call goes wrong.
final class Faults: Sendable {
    /// A system call.
    enum Call: Hashable, Sendable, CaseIterable {
        case open, status, openStatus, read, write, sync, syncFolder, truncate, lock, remove
    }

    /// What becomes of the call.
    enum Effect: Hashable, Sendable {
        /// It fails with an error number.
        case fail(Int32)
        /// A write takes only so many bytes.
        case short(Int)
    }

    private struct State {
        var calls: [Call] = []
        var hasStruck = false
    }

    private let state = Mutex(State())
    private let strikes: @Sendable (_ call: Call, _ before: [Call]) -> Effect?

    /// Makes the call go wrong for which the closure, given all calls before it, says so.
    init(_ strikes: @escaping @Sendable (_ call: Call, _ before: [Call]) -> Effect?) {
        self.strikes = strikes
    }

    /// Makes a kind of call fail, each time from a number on, counted from 0.
    convenience init(_ call: Call, from number: Int = 0, _ effect: Effect) {
        self.init { next, before in
            next == call && before.count(where: { $0 == call }) >= number ? effect : nil
        }
    }

    /// The calls so far, in order.
    var calls: [Call] { state.withLock { $0.calls } }
    /// Whether a call has gone wrong.
    var hasStruck: Bool { state.withLock { $0.hasStruck } }

    private func pass(_ call: Call, _ named: SystemError.Call) throws(SystemError) -> Int? {
        let effect = state.withLock { state in
            let effect = strikes(call, state.calls)
            state.calls.append(call)
            if effect != nil { state.hasStruck = true }
            return effect
        }
        switch effect {
        case .fail(let code): throw SystemError(named, code)
        case .short(let count): return count
        case nil: return nil
        }
    }

    /// The system's own calls, but for those that go wrong.
    var system: FileSystem {
        let live = FileSystem.live
        var system = live
        system.open = { path, mode throws(SystemError) in
            _ = try self.pass(.open, .open)
            return try live.open(path, mode)
        }
        system.status = { path throws(SystemError) in
            _ = try self.pass(.status, .status)
            return try live.status(path)
        }
        system.openStatus = { file throws(SystemError) in
            _ = try self.pass(.openStatus, .status)
            return try live.openStatus(file)
        }
        system.read = { file, buffer, offset throws(SystemError) in
            _ = try self.pass(.read, .read)
            return try live.read(file, buffer, offset)
        }
        system.write = { file, bytes throws(SystemError) in
            guard let count = try self.pass(.write, .write) else {
                return try live.write(file, bytes)
            }
            return try live.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
        }
        system.sync = { file throws(SystemError) in
            _ = try self.pass(.sync, .sync)
            try live.sync(file)
        }
        system.syncFolder = { path throws(SystemError) in
            _ = try self.pass(.syncFolder, .sync)
            try live.syncFolder(path)
        }
        system.truncate = { file, length throws(SystemError) in
            _ = try self.pass(.truncate, .truncate)
            try live.truncate(file, length)
        }
        system.lock = { file throws(SystemError) in
            _ = try self.pass(.lock, .lock)
            return try live.lock(file)
        }
        system.remove = { path throws(SystemError) in
            _ = try self.pass(.remove, .remove)
            try live.remove(path)
        }
        return system
    }
}
