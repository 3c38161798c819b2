#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import Shell

/// What ssh-keygen says is wrong, in our words, with a way to go on.
enum KeygenComplaint {
    /// Returns why it was not run.
    static func notRun(_ failure: ChildProcess.Failure) -> Complaint {
        switch failure {
        case .missing:
            Complaint(
                "Seals are made and checked by ssh-keygen, and there is none on the path.",
                hints: ["Install OpenSSH; on Debian the package is openssh-client."])
        case .system(let code):
            Complaint("ssh-keygen could not be run: \(SystemError.reason(code).lowercased()).")
        case .ended:
            Complaint("ssh-keygen was ended by a signal.")
        }
    }

    /// Returns why a text was not signed.
    ///
    /// - Parameters:
    ///   - key: the key's path, as given.
    ///   - isAtTerminal: whether ssh-keygen could ask somebody.
    ///   - words: what it wrote to standard error.
    /// - Returns: the complaint.
    static func signing(_ key: String, _ isAtTerminal: Bool, _ words: String) -> Complaint {
        if words.contains("incorrect passphrase") {
            return isAtTerminal
                ? Complaint("That is not the passphrase of \(key).", hints: ["Try again."])
                : Complaint(
                    "\(key) has a passphrase, and there is no terminal to ask for it on.",
                    hints: [
                        "Run it in a terminal, or give the key to the agent first with `ssh-add`."
                    ])
        }
        if words.contains("No private key found") {
            return Complaint(
                "\(key) is a public key, and no ssh-agent holds the private one.",
                hints: ["Name the private key, or give it to the agent with `ssh-add`."])
        }
        if words.contains("No such file") {
            let isThere = access(key, F_OK) == 0
            return Complaint(
                isThere ? "\(key) is no SSH key." : "There is no SSH key \(key).",
                hints: ["Check the path; `ssh-keygen -t ed25519` makes a key."])
        }
        return Complaint("ssh-keygen did not sign with \(key): \(reason(words)).")
    }

    /// Returns why a signature could not be checked.
    static func checking(_ words: String) -> Complaint {
        Complaint(
            "ssh-keygen could not check the seal: \(reason(words)).",
            hints: ["Use OpenSSH 8.2 or later; `ssh -V` says which it is."])
    }

    /// Returns the last thing that it said, without a full stop; empty where that is only that nobody was
    /// found.
    static func reason(_ words: String) -> String {
        let lines = words.split(whereSeparator: \.isNewline).filter {
            !$0.hasPrefix("No principal matched") && !$0.hasPrefix("Signing ")
        }
        guard var line = lines.last else { return "" }
        while line.last == "." { line.removeLast() }
        return String(line)
    }
}
