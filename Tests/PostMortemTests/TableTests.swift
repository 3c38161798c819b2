import Testing

@testable import PostMortem

/// A table against a dictionary, which is what it stands for.
struct TableTests {
    private func someNumber(_ random: inout SeededGenerator, _ highest: Int) -> Int {
        switch Int.random(in: 0...9, using: &random) {
        case 0...5: highest + 1
        case 6, 7: Int.random(in: 1...max(1, min(highest, 50)), using: &random)
        case 8: Int.random(in: 0...300, using: &random)
        default: [0, 63, 64, 999_999].randomElement(using: &random) ?? 0
        }
    }

    @Test(arguments: UInt64(0)..<60)
    func `a table holds what was put in last, in the order of numbers`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var table = Table<String>()
        var oracle: [Int: String] = [:]
        for step in 0..<200 {
            let number = someNumber(&random, (oracle.keys.max() ?? 0) % 1000)
            #expect(table[number] == oracle[number])
            #expect(table.has(number) == (oracle[number] != nil))
            if Bool.random(using: &random) {
                table.put("\(step)", at: number)
                oracle[number] = "\(step)"
            } else {
                let isThere = table.edit(number) { $0 += "+" }
                #expect(isThere == (oracle[number] != nil))
                oracle[number]? += "+"
            }
            #expect(table.highest == oracle.keys.max() ?? 0)
            #expect(table.count == oracle.count)
        }
        let ordered = oracle.sorted { $0.key < $1.key }.map(\.value)
        #expect(table.all == ordered)
        #expect(table.last { $0.hasSuffix("+") } == ordered.last { $0.hasSuffix("+") })
    }

    @Test func `a number below zero is never taken, and the farthest ones cost no memory`() {
        var table = Table<String>()
        for number in [-1, .min] {
            table.put("x", at: number)
            #expect(table[number] == nil && !table.has(number))
            #expect(!table.edit(number) { $0 = "y" })
        }
        #expect(table.isEmpty)
        for number in [.max, 0, 1 << 40] { table.put("\(number)", at: number) }
        #expect(table.all == ["0", "\(1 << 40)", "\(Int.max)"])
        #expect(table.highest == .max)
    }

    @Test func `what is appended stands behind everything`() {
        var table = Table<String>()
        for number in 0..<200 { table.append("\(number)") }
        #expect(table.all == (0..<200).map(String.init))
    }

    @Test(arguments: UInt64(0)..<20)
    func `tables with the same elements are equal, whatever the way there`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var numbers = Array(1...140)
        var forwards = Table<String>()
        for number in numbers { forwards.put("\(number)", at: number) }
        numbers.shuffle(using: &random)
        var shuffled = Table<String>()
        for number in numbers { shuffled.put("\(number)", at: number) }
        #expect(forwards == shuffled)
        #expect(forwards.hashValue == shuffled.hashValue)
        shuffled.edit(numbers[0]) { $0 = "x" }
        #expect(forwards != shuffled)
    }
}
