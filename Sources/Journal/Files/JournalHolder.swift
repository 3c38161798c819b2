/// Tells whether a journal is being written, without touching its lock.
public enum JournalHolder {
    /// Returns the process that holds a journal; nil where none does, or where that can't be told.
    ///
    /// It goes by the note beside the journal, for trying the lock could keep somebody else out for a moment.
    public static func process(holding journal: String) -> Int? {
        HolderNote(beside: journal, in: .live).holder()
    }
}
