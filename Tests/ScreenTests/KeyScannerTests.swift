import Screen
import Testing

/// What terminals send, in one piece and in any pieces.
struct KeyScannerTests {
    /// Feeds bytes, and lets the scanner's patience run out behind the last one.
    private func strokes(_ text: String, pausing: Bool = false) -> [Stroke] {
        var scanner = KeyScanner()
        return Array(text.utf8).flatMap { scanner.feed($0) } + scanner.expire()
    }

    /// Replies and reports that no key sends, each with a name.
    static let replies: [(name: String, bytes: String)] = [
        ("DA1", "\u{1B}[?62;22c"), ("DA2", "\u{1B}[>41;377;0c"),
        ("DA3", "\u{1B}P!|00000000\u{1B}\\"),
        ("DSR", "\u{1B}[0n"), ("cursor position", "\u{1B}[12;40R"), ("DECRPM", "\u{1B}[?2026;2$y"),
        ("window size", "\u{1B}[8;24;80t"), ("XTVERSION", "\u{1B}P>|XTerm(377)\u{1B}\\"),
        ("XTGETTCAP", "\u{1B}P1+r544E=787465726D\u{1B}\\"), ("DECRQSS", "\u{1B}P1$r0 q\u{1B}\\"),
        ("OSC with ST", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\"),
        ("OSC with BEL", "\u{1B}]52;c;cXVpdA==\u{7}"),
        ("OSC of eight bits", "\u{9D}11;rgb:qq/qq/qq\u{9C}"), ("APC", "\u{1B}_Gi=31;OK\u{1B}\\"),
        ("PM", "\u{1B}^private words\u{1B}\\"), ("SOS", "\u{1B}Xany words\u{1B}\\"),
        ("focus in", "\u{1B}[I"), ("focus out", "\u{1B}[O"), ("SGR mouse", "\u{1B}[<0;12;5M"),
        ("SGR mouse up", "\u{1B}[<0;12;5m"), ("urxvt mouse", "\u{1B}[32;12;5M"),
        ("X10 mouse", "\u{1B}[M q!"),
        ("UTF-8 mouse", "\u{1B}[M \u{120}\u{A1}"), ("kitty flags", "\u{1B}[?1u"),
        ("kitty key up", "\u{1B}[97;1:3u"), ("arrow let go", "\u{1B}[1;1:3C"),
        ("CSI of eight bits", "\u{9B}I"),
        ("F5", "\u{1B}[15~"), ("F1 of the Linux console", "\u{1B}[[A"), ("F1", "\u{1B}OP"),
        ("end of a paste by itself", "\u{1B}[201~"), ("colour scheme", "\u{1B}[?997;1n"),
        ("broken off by CAN", "\u{1B}[12\u{18}"),
    ]

    @Test(arguments: replies)
    func `a reply or a report is no key, and no part of it is typed`(name: String, bytes: String) {
        #expect(strokes(bytes).allSatisfy { Key($0) == nil && !isText($0) }, "\(name)")
        #expect(strokes("a" + bytes + "b").filter(isText) == [.byte(0x61), .byte(0x62)], "\(name)")
    }

    private func isText(_ stroke: Stroke) -> Bool {
        switch stroke {
        case .byte, .alt, .paste: true
        case .escape, .sequence: false
        }
    }

    @Test(arguments: ["X", "P", "]", "_", "^"], ["hello there", "yes A1", "ünder"])
    func `Alt with a letter that begins a string is a key, and what is typed next is typed`(
        key: String, typed: String
    ) {
        for pace in [25, 60, 150, 700] {
            var scanner = KeyScanner()
            var now = ContinuousClock.now
            var strokes: [Stroke] = []
            for byte in "\u{1B}\(key)\(typed)\r".utf8 {
                strokes += scanner.feed(byte, at: now)
                // Escape and the letter come at once, and so do the bytes of one character.
                guard byte != 0x1B, byte < 0x80 else { continue }
                now = now + .milliseconds(pace)
                if let patience = scanner.patience, patience < .milliseconds(pace) {
                    strokes += scanner.expire(at: now)
                }
            }
            let meant = [.alt(Array(key.utf8)[0])] + "\(typed)\r".utf8.map { Stroke.byte($0) }
            #expect(strokes == meant, "\(key) \(pace)")
        }
    }

    @Test(arguments: replies.filter { !["PM", "SOS"].contains($0.name) })
    func `a sequence may come in pieces, with pauses that a network makes`(
        name: String, bytes: String
    ) {
        var scanner = KeyScanner()
        var now = ContinuousClock.now
        var strokes: [Stroke] = []
        for byte in bytes.utf8 {
            strokes += scanner.feed(byte, at: now)
            now = now + .milliseconds(90)
            if let patience = scanner.patience, patience < .milliseconds(90) {
                strokes += scanner.expire(at: now)
            }
        }
        strokes += scanner.expire(at: now)
        #expect(strokes.allSatisfy { !isText($0) }, "\(name): \(strokes)")
    }

    @Test func `Escape alone is a key once nothing follows`() {
        var scanner = KeyScanner()
        #expect(scanner.feed(0x1B).isEmpty)
        #expect(scanner.patience == KeyScanner.escapePatience)
        #expect(scanner.expire() == [.escape])
        #expect(scanner.patience == nil)
        #expect(scanner.feed(0x61) == [.byte(0x61)])
    }

    @Test
    func
        `what follows Escape a moment later may still be its sequence, but not what somebody types`()
    {
        var scanner = KeyScanner()
        let start = ContinuousClock.now
        _ = scanner.feed(0x1B, at: start)
        #expect(scanner.expire(at: start + .milliseconds(100)) == [.escape])
        let soon = start + .milliseconds(200)
        let late = "[C".utf8.flatMap { scanner.feed($0, at: soon) }
        #expect(late == [.sequence(Array("\u{1B}[C".utf8))])
        _ = scanner.feed(0x1B, at: start)
        _ = scanner.expire(at: start)
        let typed = "[13:58] dark".utf8.flatMap { scanner.feed($0, at: start + .seconds(2)) }
        #expect(typed == "[13:58] dark".utf8.map { .byte($0) })
    }

    @Test func `letters behind Escape are keys with Alt, and another Escape is another key`() {
        #expect(strokes("\u{1B}b") == [.alt(0x62)])
        #expect(strokes("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(strokes("\u{1B}\u{1B}b") == [.escape, .alt(0x62)])
        #expect(strokes("\u{1B}\u{1B}[D").map { Key($0) } == [Key(.left, .alt)])
        // What a string begins with is a key with Alt where nothing follows.
        #expect(strokes("\u{1B}P") == [.alt(0x50)])
    }

    @Test func `a paste is one stroke, whatever is in it`() {
        let pasted = "one\rtwo \u{1B}[C\u{3}\u{1B}[200~ q"
        #expect(
            strokes("\u{1B}[200~\(pasted)\u{1B}[201~x") == [
                .paste(Array(pasted.utf8)), .byte(0x78),
            ])
    }

    @Test func `text of any language is bytes as they came`() {
        let text = "größer ÂÃ 漢字 👩‍👩‍👧‍👦 \u{7F}\r\t"
        #expect(strokes(text) == text.utf8.map { .byte($0) })
    }

    @Test func `Ctrl-Space is no key`() {
        #expect(strokes("a\u{0}b") == [.byte(0x61), .byte(0x62)])
    }

    @Test func `Enter ends a string that never ends, and is Enter`() {
        #expect(strokes("\u{1B}]0;title\r") == [.byte(0x0D)])
    }

    @Test(arguments: 0..<40)
    func `no bytes whatever leave the scanner waiting for ever`(seed: UInt64) {
        var state = seed
        var scanner = KeyScanner()
        for _ in 0..<3000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let byte = UInt8(truncatingIfNeeded: state >> 56)
            _ = scanner.feed([0x1B, 0x5B, 0x4D, 0x5D, 0x4F, byte][Int(state >> 32 & 7) % 6])
            if state >> 40 & 15 == 0 { _ = scanner.expire() }
        }
        _ = "\u{1B}[201~\u{18}".utf8.map { scanner.feed($0) }
        _ = scanner.expire()
        #expect(scanner.patience == nil && !scanner.isInPaste)
        #expect(scanner.feed(0x61) == [.byte(0x61)])
    }
}
