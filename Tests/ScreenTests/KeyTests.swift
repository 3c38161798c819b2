import Screen
import Testing

/// The keys that terminals have, as they send them.
struct KeyTests {
    static let keys: [(bytes: String, key: Key)] = [
        // xterm, tmux and screen; the cursor's keys in both modes
        ("\u{1B}[A", Key(.up)), ("\u{1B}OA", Key(.up)), ("\u{1B}[B", Key(.down)),
        ("\u{1B}OC", Key(.right)),
        ("\u{1B}[D", Key(.left)), ("\u{1B}[H", Key(.home)), ("\u{1B}OH", Key(.home)),
        ("\u{1B}[F", Key(.end)),
        ("\u{1B}OF", Key(.end)), ("\u{1B}[1~", Key(.home)), ("\u{1B}[4~", Key(.end)),
        ("\u{1B}[2~", Key(.insert)), ("\u{1B}[3~", Key(.delete)), ("\u{1B}[5~", Key(.pageUp)),
        ("\u{1B}[6~", Key(.pageDown)), ("\u{1B}[Z", Key(.tab, .shift)),
        ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[1;3D", Key(.left, .alt)),
        ("\u{1B}[1;2A", Key(.up, .shift)), ("\u{1B}[3;5~", Key(.delete, .control)),
        ("\u{1B}[1;9C", Key(.right)), ("\u{1B}[5D", Key(.left)),
        ("\u{1B}O5C", Key(.right, .control)),
        ("\u{1B}O1;5D", Key(.left, .control)), ("\u{1B}\u{1B}[C", Key(.right, .alt)),
        // rxvt
        ("\u{1B}[7~", Key(.home)), ("\u{1B}[8~", Key(.end)), ("\u{1B}Oc", Key(.right, .control)),
        ("\u{1B}[c", Key(.right, .shift)), ("\u{1B}[3^", Key(.delete, .control)),
        ("\u{1B}[3$", Key(.delete, .shift)), ("\u{1B}[3@", Key(.delete, [.control, .shift])),
        // the keypad in application mode
        ("\u{1B}OM", Key(.enter)), ("\u{1B}Op", Key(.character("0"))),
        ("\u{1B}Oy", Key(.character("9"))),
        ("\u{1B}Ok", Key(.character("+"))), ("\u{1B}On", Key(.character("."))),
        ("\u{1B}OX", Key(.character("="))),
        // xterm's modifyOtherKeys, and kitty's protocol
        ("\u{1B}[27;5;99~", Key(.character("c"), .control)),
        ("\u{1B}[27;2;13~", Key(.enter, .shift)),
        ("\u{1B}[97u", Key(.character("a"))), ("\u{1B}[97;5u", Key(.character("a"), .control)),
        ("\u{1B}[97;2u", Key(.character("A"))), ("\u{1B}[228;;228u", Key(.character("ä"))),
        ("\u{1B}[97:65;2;65u", Key(.character("A"))), ("\u{1B}[13;2u", Key(.enter, .shift)),
        ("\u{1B}[27u", Key(.escape)), ("\u{1B}[127;3u", Key(.backspace, .alt)),
        ("\u{1B}[57419u", Key(.up)),
        ("\u{1B}[57400u", Key(.character("1"))), ("\u{1B}[1;1:2A", Key(.up)),
        // single bytes
        ("\r", Key(.enter)), ("\n", Key(.enter)), ("\u{7F}", Key(.backspace)), ("\t", Key(.tab)),
        ("q", Key(.character("q"))), ("\u{4}", Key(.character("d"), .control)),
        ("\u{1B}q", Key(.character("q"), .alt)),
    ]

    @Test(arguments: keys)
    func `a key is the same whatever the terminal sends for it`(bytes: String, key: Key) {
        var scanner = KeyScanner()
        let strokes = Array(bytes.utf8).flatMap { scanner.feed($0) }
        #expect(strokes.map { Key($0) } == [key], "\(bytes.debugDescription)")
        #expect(scanner.patience == nil)
    }

    @Test(arguments: [
        "\u{1B}[97;1:3u", "\u{1B}[57441u", "\u{1B}[>1;2c", "\u{1B}[<0;1;1M", "\u{1B}OP",
        "\u{1B}[0u",
    ])
    func `keys that are let go, or do nothing here, are none`(bytes: String) {
        #expect(Key(sequence: Array(bytes.utf8)) == nil)
    }
}
