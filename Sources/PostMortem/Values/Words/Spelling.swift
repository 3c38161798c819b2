/// Which word was probably meant by one that is misspelled.
package enum Spelling {
    /// Returns the nearest of several words, if any is near enough to have been meant.
    ///
    /// Up to five letters, one slip is believed; from six on, two, if the first letter is right:
    /// that one is seldom wrong, and ordinary words are two letters away from each other all the
    /// time.
    ///
    /// - Returns: nil where none is near, and for words of one or two letters. Of equally near
    ///   ones, the one that begins the same for longer, then the one that comes first.
    package static func nearest(to typed: some StringProtocol, among words: [String]) -> String? {
        // No word that could be meant is long, so there is no need to measure a whole text.
        let letters = Array(typed.lowercased().prefix(64))
        guard letters.count >= 3 else { return nil }
        var best: (word: String, distance: Int, shared: Int)?
        for word in words {
            let wanted = Array(word.lowercased())
            let length = max(letters.count, wanted.count)
            let shared = zip(letters, wanted).prefix { $0 == $1 }.count
            let limit = length >= 6 && shared > 0 ? 2 : 1
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(letters, wanted)
            guard distance <= limit else { continue }
            if let best, (best.distance, -best.shared) <= (distance, -shared) { continue }
            best = (word, distance, shared)
        }
        return best?.word
    }

    /// Returns how many letters have to be inserted, removed, replaced or swapped with their
    /// neighbour to make one word of another (Damerau 1964; the variant that touches no letter
    /// twice).
    package static func distance(_ first: [Character], _ second: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let isSame = first[row] == second[column]
                var cost = min(
                    last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1],
                    first[row - 1] == second[column]
                {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
