import Foundation
import Screen
import Synchronization
import Testing

@testable import LineEditor

/// What a terminal shows against what the editor holds, after random editing of lines that wrap.
///
/// The terminal is pyte, a terminal emulator in Python. A few sessions run by default;
/// `NOFAULT_FUZZ=300` runs as many as it says.
extension LineEditorTests {
    private static let sessions =
        ProcessInfo.processInfo.environment["NOFAULT_FUZZ"].flatMap { Int($0) } ?? 12

    @Test(.enabled(if: Emulator.isThere, "needs python3 with pyte"))
    func `the screen shows the line, whatever is edited where it wraps`() throws {
        let wrong = try Emulator.wrong(among: try fuzz("abcdefgh   éß"))
        print("\(wrong.count) of \(Self.sessions) sessions are drawn wrongly")
        #expect(wrong.isEmpty, "\(wrong.count) of \(Self.sessions): \(wrong.first ?? "")")
    }

    @Test(.enabled(if: Emulator.isThere, "needs python3 with pyte"))
    func `the screen shows a line with wide characters too`() throws {
        let wrong = try Emulator.wrong(among: try fuzz("abcdefgh   é日本"))
        print("with wide characters \(wrong.count) of \(Self.sessions) sessions are drawn wrongly")
        #expect(wrong.isEmpty, "\(wrong.count) of \(Self.sessions): \(wrong.first ?? "")")
    }

    @Test(.enabled(if: Emulator.isThere, "needs python3 with pyte"))
    func `the fault that is worked around would be seen`() throws {
        let wrong = try Emulator.wrong(
            among: try fuzz("abcdefgh   éß", keepsFaults: true))
        print("with libedit's faults \(wrong.count) of \(Self.sessions) sessions are drawn wrongly")
        #expect(!wrong.isEmpty)
    }

    private func fuzz(
        _ alphabet: String, keepsFaults: Bool = false
    ) throws -> [FuzzSession] {
        try (0..<Self.sessions).map { seed in
            var keys = RandomKeys(seed: UInt64(seed), alphabet: Array(alphabet))
            let camera = Camera(seed: UInt64(seed))
            var script: [Typist.Step] = [.await("> ")]
            for number in 0..<6 {
                script += [.type(keys.next()), camera.shutter, .await(Camera.mark(number))]
            }
            script.append(.type("\r"))
            let session = try session(
                script, columns: FuzzSession.columns, interval: .milliseconds(1),
                keepsFaults: keepsFaults
            ) { editor in editor.read(prompt: { camera.prompt(of: editor) }) }
            return FuzzSession(
                output: session.transcript, frames: camera.frames, columns: FuzzSession.columns)
        }
    }
}

/// What was printed, and what the line was at each mark in it.
struct FuzzSession: Codable {
    static let columns = 40

    struct Frame: Codable {
        let prompt: String
        let before: String
        let after: String
    }

    let output: String
    let frames: [Frame]
    let columns: Int
}

/// Keys that edit a line at random, the same ones for the same seed.
private struct RandomKeys {
    private var random: SplitMix
    private let alphabet: [Character]

    private static let edits = [
        "\u{1}", "\u{5}", "\u{2}", "\u{2}\u{2}\u{2}", "\u{6}", "\u{7F}", "\u{7F}\u{7F}",
        "x\u{2}\u{4}",
        "\u{B}\u{19}", "\u{17}", "\u{1B}b", "\u{1B}f", "\u{19}", "\u{1B}[D", "\u{14}",
    ]

    init(seed: UInt64, alphabet: [Character]) {
        random = SplitMix(state: seed)
        self.alphabet = alphabet
    }

    mutating func next() -> String {
        var keys = "xy"
        for _ in 0..<Int.random(in: 5..<40, using: &random) {
            if Int.random(in: 0..<10, using: &random) < 6 {
                keys.append(alphabet.randomElement(using: &random) ?? " ")
            } else {
                keys += Self.edits.randomElement(using: &random) ?? ""
            }
        }
        return keys
    }
}

/// Notes what the editor holds at a moment, and marks the moment in what is printed.
///
/// Both happen where the prompt is asked for, on the editor's own thread and between two keys, so
/// that they belong together whatever else the machine does.
private final class Camera: Sendable {
    private let isWanted = Atomic(false)
    private let state: Mutex<(frames: [FuzzSession.Frame], time: Int, random: SplitMix)>

    init(seed: UInt64) {
        state = Mutex(([], 0, SplitMix(state: ~seed)))
    }

    var frames: [FuzzSession.Frame] { state.withLock { $0.frames } }

    /// Asks for a frame.
    var shutter: Typist.Step {
        .until {
            self.isWanted.store(true, ordering: .sequentiallyConsistent)
            return true
        }
    }

    /// What is printed with a frame; a terminal ignores it.
    static func mark(_ number: Int) -> String { "\u{1B}_frame \(number)\u{1B}\\" }

    /// The prompt: now and then a second later than before, except where a frame is taken.
    func prompt(of editor: LineEditor) -> String {
        state.withLock { state in
            var waiting = pollfd(
                fd: editor.keyboard.descriptor, events: Int16(POLLIN), revents: 0)
            if isWanted.load(ordering: .sequentiallyConsistent), editor.pending.strokes.isEmpty,
                editor.pending.scanner.patience == nil,
                poll(&waiting, 1, 0) == 0
            {
                isWanted.store(false, ordering: .sequentiallyConsistent)
                let (before, after) = editor.textAroundCursor()
                editor.streams.print(Self.mark(state.frames.count))
                state.frames.append(
                    FuzzSession.Frame(
                        prompt: editor.pending.shownPrompt, before: LineEditor.text(before),
                        after: LineEditor.text(after)))
            } else if Int.random(in: 0..<4, using: &state.random) == 0 {
                state.time += 1
            }
            return "[\(100 + state.time)] > "
        }
    }
}

/// Random numbers that are the same on every machine (SplitMix64, Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
