import Testing

@testable import PostMortem

/// Actions that have an issue in a tracker.
struct TrackedTests {
    @Test(arguments: [
        "https://github.com/acme/shop/issues/12", "http://localhost:3000/x?a=1&b=%20#c",
        "https://[::1]/x", "HTTPS://Tracker.Example/browse/OPS-1",
    ])
    func `an address that people can follow is one`(text: String) {
        #expect(WebAddress(text)?.description == text)
    }

    @Test(arguments: [
        "", "x", "OPS-1", "javascript:alert(1)", "https://", "https:///x", "https://a b",
        "https://x/\"", "https://x/<b>", "https://x/\u{202E}", "https://you@x/",
        "https://é.example/",
        "https://x/\n", " https://x/", "ftp://x/", "https://-x/",
    ])
    func `any other text is none`(text: String) { #expect(WebAddress(text) == nil) }
}
