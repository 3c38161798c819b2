// Words that look like a time of day.
extension Substring {
    /// Whether the word holds digits around a colon or an h, a half day's hour, or an hour from 13h on: what nobody
    /// types for anything but a time.
    var looksLikeClock: Bool {
        let clock =
            #/~?([0-9]{4}-[0-9]{2}-[0-9]{2}t)?[0-9]{1,2}([:h][0-9]{2})(:[0-9]{2})?([.,][0-9]+)?(z|utc|[+-][0-9:]+|[ap]m)?|~?[0-9]{1,2}[ap]m|~?(1[3-9]|2[0-3])h/#
        let bare = HastyWord(self).bare
        return bare.wholeMatch(of: clock) != nil
    }
}

extension Substring {
    /// Whether the word is a time of day written `9.14` or `0914`, which many other things look like.
    var looksLikeDigitalClock: Bool {
        HastyWord(self).bare.wholeMatch(
            of: #/([01]?[0-9]|2[0-3])\.[0-5][0-9]|([01][0-9]|2[0-3])[0-5][0-9]/#)
            != nil
    }
}
