import WriteUp

extension Output {
    /// Writes a document to a file, replaced whole, or prints it.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - file: the file's path; nil prints it.
    /// - Throws: a complaint where the file can't be written.
    func deliver(_ document: String, to file: String?) throws(Complaint) {
        guard let file else {
            deliver(document)
            return
        }
        do { try WholeFile.replace(file, with: Array(document.utf8)) } catch {
            throw Complaint(error)
        }
    }
}
