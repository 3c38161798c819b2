import Testing

@testable import OperatingSystem

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writing and reading at the ends of a pipe that doesn't wait.
@Suite(.serialized) struct StreamTests {
    /// A pipe whose ends don't wait, and are closed with it.
    private final class Pipe {
        let reading: Int32
        let writing: Int32

        init() throws {
            var ends: [Int32] = [-1, -1]
            try #require(pipe(&ends) == 0)
            (reading, writing) = (ends[0], ends[1])
            for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        }

        deinit { for end in [reading, writing] { close(end) } }
    }

    @Test func `a pipe that takes a part at a time gets all of it`() async throws {
        let pipe = try Pipe()
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        async let code = Task.detached { ByteWriter(pipe.writing).write(bytes) }.value
        var arrived: [UInt8] = []
        while arrived.count < bytes.count {
            arrived += try ByteReader(pipe.reading).read(atMost: 1000)
        }
        #expect(arrived == bytes)
        #expect(await code == nil)
    }

    @Test func `bytes that come late are waited for, and the end is nothing`() async throws {
        let pipe = try Pipe()
        let reading = Task.detached { try ByteReader(pipe.reading).read(atMost: 10) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(ByteWriter(pipe.writing).write([7]) == nil)
        #expect(try await reading.value == [7])
        let empty = open("/dev/null", O_RDONLY)
        defer { close(empty) }
        #expect(try ByteReader(empty).read(atMost: 10).isEmpty)
    }

    @Test func `a descriptor that can't be used says why`() {
        #expect(ByteWriter(-1).write([1]) == EBADF)
        #expect(throws: ByteReader.Failure.system(EBADF)) { try ByteReader(-1).read(atMost: 1) }
        let full = open("/dev/full", O_WRONLY)
        guard full >= 0 else { return }
        defer { close(full) }
        #expect(ByteWriter(full).write([1]) == ENOSPC)
    }

    @Test func `a signal that ends the process ends a wait, and is there to be taken`() throws {
        let pipe = try Pipe()
        let watch = try SignalWatch()
        kill(getpid(), SIGUSR1)
        #expect(throws: ByteReader.Failure.interrupted) {
            try ByteReader(pipe.reading).read(atMost: 1)
        }
        #expect(SignalWatch.endingSignal == SIGUSR1)
        #expect(watch.take() == [SIGUSR1])
        #expect(SignalWatch.endingSignal == nil)
    }

    @Test func `a signal that ends nothing ends no wait, and is there to be taken`() async throws {
        let pipe = try Pipe()
        let watch = try SignalWatch()
        watch.startEditing()
        kill(getpid(), SIGWINCH)
        let reading = Task.detached { try ByteReader(pipe.reading).read(atMost: 1) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(ByteWriter(pipe.writing).write([7]) == nil)
        #expect(try await reading.value == [7])
        var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 2000) == 1)
        #expect(watch.take() == [SIGWINCH])
    }
}
