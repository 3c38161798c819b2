/// What comes back into the prompt, and what Enter would then do.
struct Prefill: Equatable {
    /// The line as it comes back; empty where there is nothing worth offering.
    let line: String
    /// What Enter does with it, or how to go on; nil where the error says so already.
    let hint: String?

    /// Returns an unfinished line as it comes back, ready to be typed on.
    static func open(_ line: String) -> String { line.hasSuffix(" ") ? line : line + " " }
}
