/// What `help times` says: how times and dates are typed, on one screen.
enum TimeHelp {
    /// Lines of at most 80 columns, without a line feed at the end.
    static let text = """
        Times
          09:14  9:14  09:14:30  9h14  9:14 pm  9pm     in the session's zone
          ~09:14  about 09:14                           more or less then
          +5m  -90s  +1h30m                             from the entry before
          yesterday 22:10  Tue 22:10  25 Nov 22:10      with its day
          2026-11-25 22:10  2026-11-25T22:10            with its whole day
          09:14 +01:00  09:14Z  09:14 UTC+1             by another clock
          09:14 Europe/London
        The day of a bare time: of an entry or milestone that has a time, the day that
        brings it next to that; else the one day of the incident on which it can lie;
        else next to the entry recorded before. The first time is never in the future.
        Refused: CET, PST and their like (name the place or the offset), 03/04/2026,
        9:14-9:20 (type when it began), half past ten, around 11.
        A text that begins like a time goes behind a dash: fact - noon was too late
        Dates
          11 dec  11.12.  fri  tomorrow  +14d  +2w  in 2 weeks  2026-12-05
          The next such day. Refused: next friday, 03/04. Answers show the weekday.
        """
}
