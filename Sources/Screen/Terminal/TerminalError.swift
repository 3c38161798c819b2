/// Why a terminal can't be used.
package enum TerminalError: Error, Hashable {
    /// There is no pipe for what signals have to say; the process has no descriptors left.
    case noSignalPipe(errno: Int32)
}
