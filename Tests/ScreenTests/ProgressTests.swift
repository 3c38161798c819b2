@testable import Screen
import Testing

/// The line that says how far long work has come.
struct ProgressTests {
    /// A clock that stands still between steps, and what was written.
    private final class World {
        var now = ContinuousClock.now
        var written: [String] = []

        func progress(isShown: Bool = true, columns: Int = 80) -> Progress {
            Progress(
                isShown: isShown, columns: { columns }, now: { self.now },
                write: { self.written.append($0) })
        }
    }

    @Test
    func `short work says nothing`() {
        let world = World()
        let progress = world.progress()
        progress.show("1 of 9")
        world.now += .milliseconds(999)
        progress.show("2 of 9")
        progress.clear()
        #expect(world.written.isEmpty)
    }

    @Test
    func `after a second the line comes, four times a second at most, and goes`() {
        let world = World()
        let progress = world.progress()
        for step in 1...20 {
            world.now += .milliseconds(100)
            progress.show("\(step) of 20")
        }
        #expect(
            world.written == [
                "\r10 of 20\u{1B}[K", "\r13 of 20\u{1B}[K", "\r16 of 20\u{1B}[K",
                "\r19 of 20\u{1B}[K",
            ])
        progress.clear()
        #expect(world.written.last == "\r\u{1B}[K")
        progress.clear()
        #expect(world.written.count == 5)
    }

    @Test
    func `work that ends by an error takes its line along`() {
        let world = World()
        do {
            let progress = world.progress()
            world.now += .seconds(2)
            progress.show("1 of 9")
        }
        #expect(world.written == ["\r1 of 9\u{1B}[K", "\r\u{1B}[K"])
    }

    @Test
    func `without a terminal nothing is written`() {
        let world = World()
        let progress = world.progress(isShown: false)
        world.now += .seconds(9)
        progress.show("1 of 9")
        progress.clear()
        #expect(world.written.isEmpty)
    }

    @Test
    func `a name can't go on in the next row, nor command the terminal`() {
        let world = World()
        let progress = world.progress(columns: 12)
        world.now += .seconds(1)
        progress.show("a\u{1B}[2Jb\n\(String(repeating: "漢", count: 40)): 1 MiB read")
        let shown = world.written.first?.dropFirst().dropLast("\u{1B}[K".count) ?? ""
        #expect(!shown.isEmpty)
        #expect(ColumnWidth.ofShown(String(shown)) <= 11)
        #expect(!shown.contains("\u{1B}"))
        #expect(!shown.contains("\n"))
    }
}
