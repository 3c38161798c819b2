import Testing

@testable import PostMortem

/// A table against a dictionary, which is what it stands for.
struct TableTests {
    private func someNumber(_ random: inout SeededGenerator, _ highest: Int) -> Int {
        switch Int.random(in: 0...9, using: &random) {
        case 0...5: highest < Int.max ? highest + 1 : 1
        case 6, 7: Int.random(in: 1...max(1, min(highest, 50)), using: &random)
        case 8: Int.random(in: 0...300, using: &random)
        default: [0, Int.max, 999_999].randomElement(using: &random) ?? 0
        }
    }

    @Test(arguments: UInt64(0)..<60)
    func `a table holds what was put in last, in the order of numbers`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var table = Table<String>()
        var oracle: [Int: String] = [:]
        var highest = 0
        for step in 0..<200 {
            let number = someNumber(&random, highest % 1000)
            let new = Int.random(in: 0...3, using: &random) == 0 ? nil : "\(step)"
            #expect(table[number] == oracle[number])
            #expect(table.has(number) == (oracle[number] != nil))
            #expect(table.exchange(new, at: number) == oracle[number])
            oracle[number] = new
            highest = max(highest, number)
            #expect(table[number] == new)
            #expect(table.highest == highest)
        }
        let ordered = oracle.sorted { $0.key < $1.key }
        #expect(table.all == ordered.map(\.value))
    }

    @Test(arguments: UInt64(0)..<20)
    func `tables with the same elements are equal, whatever the way there`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var numbers = Array(1...40)
        var forwards = Table<String>()
        for number in numbers { forwards[number] = "\(number)" }
        numbers.shuffle(using: &random)
        var shuffled = Table<String>()
        for number in numbers { shuffled[number] = "\(number)" }
        #expect(forwards == shuffled)
        #expect(forwards.hashValue == shuffled.hashValue)
        shuffled[numbers[0]] = nil
        #expect(forwards != shuffled)
        forwards[numbers[0]] = nil
        #expect(forwards == shuffled)
        #expect(forwards.hashValue == shuffled.hashValue)
    }
}
