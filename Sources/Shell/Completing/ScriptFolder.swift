import LineEditor
import OperatingSystem
import SafeText

/// The scripts and folders that the beginning of a path can lead to.
enum ScriptFolder {
    /// What the names of scripts end with.
    private static let ending = ".script"

    /// Returns the paths that a path can be completed to, in alphabetical order.
    ///
    /// - Parameter typed: the path so far, relative to the working folder unless it begins with `/`.
    /// - Returns: scripts, and folders with `/` behind them; hidden ones only where the dot is typed;
    ///   empty where the folder can't be read.
    static func candidates(for typed: String) -> [Completion.Candidate] {
        let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
        let showsHidden = typed.dropFirst(folder.count).first == "."
        let names = (try? Folder.names(in: folder.isEmpty ? "." : folder)) ?? []
        return names.compactMap { name in
            guard name.first != "." || showsHidden, TerminalText.safe(name) == name
            else { return nil }
            let path = folder + name
            if Folder.isPresent(path) { return Completion.Candidate(path + "/", isOpen: true) }
            return name.hasSuffix(ending) ? Completion.Candidate(path) : nil
        }
    }
}
