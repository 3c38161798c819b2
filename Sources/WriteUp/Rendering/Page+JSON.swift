extension Page {
    /// The page as JSON, its names sorted, for `report --format json`.
    public var json: String { document.json }
}
