/// Why a line editor couldn't be set up.
public enum LineEditorError: Error, Equatable, Sendable {
    /// Standard input is not a terminal; read it as a script instead.
    case notATerminal(descriptor: Int32)

    /// The pipe that wakes the editor on a signal couldn't be made, with this `errno`.
    case noSignalPipe(errno: Int32)

    /// libedit couldn't be initialized; it doesn't say why.
    case libeditUnavailable
}
