extension ZoneRules {
    /// The names of zones that are worth offering, in alphabetical order; ``init(_:)`` takes others
    /// too.
    public static var offeredNames: [String] { ["UTC"] + ZoneDatabase.names }
}
