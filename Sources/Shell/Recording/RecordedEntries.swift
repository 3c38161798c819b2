package import PostMortem

/// The entries that were ever recorded in a journal, whatever became of them.
package enum RecordedEntries {
    /// Returns the kind, time and text of each.
    ///
    /// - Throws: a complaint where there is no journal, or none that can be read.
    package static func all(
        in journal: String
    ) throws(Complaint) -> [(kind: EntryKind, time: StatedTime?, text: String)] {
        try SessionReading(journal).records.compactMap { record in
            guard case .entryAdded(_, let kind, let time, let text) = record.event else {
                return nil
            }
            return (kind, time, text)
        }
    }
}
