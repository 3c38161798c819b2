import Lens

/// What becomes of wordings that could be turned round, and what was said of them so far.
package struct Listening {
    /// Where hints are shown.
    package enum Place: Sendable {
        /// At a prompt: behind the answer to a line that was typed, counted where lines came in a script.
        case prompt
        /// Behind every answer, as `--lens` asks for.
        case everywhere
    }

    let place: Place
    private let file: LensSettingsFile?
    /// What the facilitator told the lens.
    var settings: LensSettings
    /// The texts that were hinted at; none is twice.
    private var told: Set<String> = []
    /// How many lines of the script or the paste that is running could be turned round.
    private(set) var counted = 0

    /// Creates what listens.
    ///
    /// - Parameters:
    ///   - place: where hints are shown.
    ///   - file: where settings are kept; nil keeps them for the session.
    package init(at place: Place, keeping file: LensSettingsFile?) {
        self.place = place
        self.file = file
        settings = file?.read() ?? LensSettings()
    }

    /// How many hints were shown, by which questions take turns.
    var tellings: Int { told.count }

    /// Notes that a text is hinted at.
    ///
    /// - Returns: whether it wasn't before.
    mutating func tell(_ text: String) -> Bool { told.insert(text).inserted }

    mutating func count() { counted += 1 }
    mutating func resetCount() { counted = 0 }

    /// Changes the settings, and keeps them.
    ///
    /// - Throws: a complaint where they can't be kept.
    mutating func change(_ change: (inout LensSettings) -> Void) throws(Complaint) {
        // Another session may have said something in the meantime.
        if let file { settings = file.read() }
        change(&settings)
        try file?.write(settings)
    }
}
