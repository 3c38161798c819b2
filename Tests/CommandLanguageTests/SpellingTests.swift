import PostMortem
import Testing

@testable import CommandLanguage

struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("next", "next", 0), ("nxt", "next", 1), ("nxet", "next", 1),
        ("enxt", "next", 1), ("neext", "next", 1), ("nest", "next", 1), ("ca", "abc", 3),
        ("kitten", "sitting", 3),
    ])
    func `a swap of neighbours is one slip, like a letter more, less or other`(
        first: String, second: String, distance: Int
    ) {
        #expect(Spelling.distance(Array(first), Array(second)) == distance)
        #expect(Spelling.distance(Array(second), Array(first)) == distance)
    }

    @Test
    func `of equally near words the one that begins the same for longer is meant`() {
        #expect(Spelling.nearest(to: "starts", among: ["status", "started"]) == "started")
        #expect(Spelling.nearest(to: "lack", among: ["back", "luck"]) == "luck")
        #expect(Spelling.nearest(to: "at", among: ["a", "att"]) == nil)
    }
}
