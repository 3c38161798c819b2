import Testing

@testable import PostMortem

@Suite struct MomentTests {
    @Test(
        arguments: [
            (0, 0, "1970-01-01T00:00:00+00:00"), (-1, 0, "1969-12-31T23:59:59+00:00"),
            (0, -18_000, "1969-12-31T19:00:00-05:00"), (0, 19_800, "1970-01-01T05:30:00+05:30"),
            (0, -1800, "1969-12-31T23:30:00-00:30"),
            (1_795_248_840, 3600, "2026-11-21T09:14:00+01:00"),
            (-2_208_988_800, 1172, "1900-01-01T00:19:32+00:19:32"),
            (0, 900_000, "1970-01-01T23:59:59+23:59:59"),
            (0, -900_000, "1969-12-31T00:00:01-23:59:59"),
            (951_827_696, -36_000, "2000-02-29T02:34:56-10:00"),
        ] as [(Int64, Int, String)])
    func `a moment prints as the wall has it`(seconds: Int64, offset: Int, text: String) {
        #expect(Moment(instant: Instant(seconds: seconds), offset: offset).description == text)
    }

    @Test(
        arguments: [
            (0, "00:00"), (33_240, "09:14"), (33_245, "09:14:05"), (86_399, "23:59:59"),
            (-60, "23:59"),
        ] as [(Int64, String)])
    func `a clock time shows its seconds only where there are any`(seconds: Int64, text: String) {
        #expect(Moment(instant: Instant(seconds: seconds), offset: 0).clockTime == text)
    }

    @Test(
        arguments: [(0, 0), (999, 0), (1000, 1), (-1, -1), (-1000, -1), (-1001, -2), (1999, 1)]
            as [(Int64, Int64)])
    func `seconds are rounded down on both sides of 1970`(milliseconds: Int64, seconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).seconds == seconds)
    }

    @Test func `a stated time is cut to the second`() {
        let instant = Instant(milliseconds: -1500)
        let time = StatedTime(Moment(instant: instant, offset: 0), isApproximate: true)
        #expect(time.instant.milliseconds == -2000)
        #expect(time.description == "~1969-12-31T23:59:58+00:00")
    }

    @Test(
        arguments: [
            (at(9, 14), nil, "2026-11-21 09:14 +01:00"), (at(9, 14), at(9, 2), "09:14 +01:00"),
            (at(24, 0), at(9, 2), "2026-11-22 00:00 +01:00"),
            (at(9, 14, 30, approximate: true), at(9, 2), "~09:14:30 +01:00"),
        ] as [(StatedTime, StatedTime?, String)])
    func `a timeline shows the date where it differs from the line before`(
        time: StatedTime, previous: StatedTime?, text: String
    ) {
        #expect(time.shown(after: previous) == text)
    }

    @Test func `the farthest instants can be printed`() async {
        // A trap would end the whole run, so this one has a process of its own.
        await #expect(processExitsWith: .success) {
            for milliseconds in [Int64.min, .min + 1, .max] {
                let moment = Moment(instant: Instant(milliseconds: milliseconds), offset: 3600)
                precondition(!StatedTime(moment).description.isEmpty)
            }
        }
    }

    @Test func `the farthest instants can be folded and read`() async {
        await #expect(processExitsWith: .success) {
            var session = Session()
            for milliseconds in [Int64.min, .max, 0, .max, .min, 0, .max] {
                let now = Instant(milliseconds: milliseconds)
                session.apply(.phaseEntered(.room, override: nil), at: now, by: nil)
                session.apply(.sessionResumed(tool: "x"), at: now, by: nil)
                precondition(session.elapsed(in: .room, at: now) >= 0)
                _ = session.secondsLeft(at: now)
            }
        }
    }
}
