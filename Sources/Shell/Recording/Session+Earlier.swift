import Journal
package import PostMortem
package import WriteUp

extension Session {
    /// Creates the session as a journal had it when it stood at a head; nil where it never did.
    package init?(in journal: String, at head: JournalHead) {
        self.init()
        do throws(JournalError) {
            var reader = try JournalReader(journal)
            while reader.extent.count < head.records, let record = try reader.next() {
                apply(record)
            }
            guard reader.extent.count == head.records, reader.extent.head?.description == head.sum
            else { return nil }
        } catch {
            return nil
        }
    }
}
