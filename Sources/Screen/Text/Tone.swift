/// What a stretch of a line means, whatever it then looks like.
package enum Tone: Hashable, CaseIterable, Sendable {
    /// Text that needs no telling apart.
    case plain
    /// What stands above other lines.
    case heading
    /// A fact on the timeline.
    case fact
    /// A signal on the timeline.
    case signal
    /// A structural cause.
    case root
    /// A point by which the incident is measured, or where one is.
    case milestone
    /// The word that says something went wrong.
    case error
    /// The word that says how to go on.
    case hint
    /// What no longer counts.
    case struck
    /// What may be passed over: branch lines, axes, footers.
    case muted
}
