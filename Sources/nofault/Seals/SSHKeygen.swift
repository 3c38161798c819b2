#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import OperatingSystem
import Shell

/// OpenSSH's `ssh-keygen`, which makes and checks signatures (`-Y`, ssh-keygen(1)).
///
/// Texts and signatures go through pipes, never by a name that could be taken for an option.
enum SSHKeygen {
    private static let program = "ssh-keygen"
    /// What the signatures are for: one made for anything else is never taken for a seal, nor the other way
    /// round (PROTOCOL.sshsig of OpenSSH).
    static let namespace = "journal@nofault"

    /// Signs a text.
    ///
    /// Where there is a terminal, ssh-keygen asks for a passphrase there, and for that it wants the text in
    /// a file. Where the key is in an ssh-agent, that signs.
    ///
    /// - Returns: the signature, in its armor.
    static func sign(_ text: String, key: String) throws(Complaint) -> String {
        let isAtTerminal = isatty(STDIN_FILENO) == 1
        let arguments = ["-Y", "sign", "-f", path(key), "-n", namespace]
        let outcome: ChildProcess.Outcome
        let signature: String
        if isAtTerminal {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let note = try folder.write(text, to: "note")
            outcome = try run(arguments + [note], input: .inherited) { folder.remove() }
            signature = folder.read("note.sig") ?? ""
        } else {
            outcome = try run(arguments, input: .bytes(Array(text.utf8)))
            signature = outcome.output
        }
        guard outcome.isSuccess, SealFile.isArmored(signature) else {
            throw KeygenComplaint.signing(key, isAtTerminal, outcome.complaints)
        }
        return signature
    }

    /// Returns the key that made a signature of a text, as `ED25519 key SHA256:…`.
    ///
    /// - Returns: nil where the signature is not one of this text.
    /// - Throws: a complaint where ssh-keygen can't tell.
    static func key(of signature: String, on text: String) throws(Complaint) -> String? {
        let outcome = try run(
            ["-Y", "check-novalidate", "-n", namespace, "-s", ChildProcess.extraPath],
            input: .bytes(Array(text.utf8)), extra: signature)
        guard outcome.isSuccess else {
            guard outcome.output.hasPrefix("Could not verify") else {
                throw KeygenComplaint.checking(outcome.complaints)
            }
            return nil
        }
        let words = outcome.output.split(whereSeparator: \.isWhitespace)
        return words.count >= 3 ? words.suffix(3).joined(separator: " ") : "a key"
    }

    /// Who a file of signers says has signed.
    enum Signer {
        /// The one of this name.
        case known(String)
        /// Nobody who may; the reason in ssh-keygen's words, empty where the file just hasn't the key.
        case unknown(reason: String)
    }

    /// Returns who signed a text, by a file of signers.
    ///
    /// - Throws: a complaint where ssh-keygen can't be run.
    static func signer(
        of signature: String, on text: String, in signers: String
    ) throws(Complaint) -> Signer {
        let file = path(signers)
        let found = try run(
            ["-Y", "find-principals", "-s", ChildProcess.extraPath, "-f", file], extra: signature)
        var reason = KeygenComplaint.reason(found.complaints)
        // A line of the file can name several, and one of them can be limited to other uses or times.
        for name in found.output.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
            let check = try run(
                [
                    "-Y", "verify", "-f", file, "-I", String(name), "-n", namespace, "-s",
                    ChildProcess.extraPath,
                ], input: .bytes(Array(text.utf8)), extra: signature)
            if check.isSuccess { return .known(String(name)) }
            reason = KeygenComplaint.reason(check.complaints)
        }
        return .unknown(reason: reason)
    }

    /// Returns a path that is never taken for an option or for standard input.
    static func path(_ path: String) -> String {
        path.hasPrefix("-") ? "./\(path)" : path
    }

    private static func run(
        _ arguments: [String], input: ChildProcess.Input = .bytes([]), extra: String? = nil,
        beforeDying cleanUp: () -> Void = {}
    ) throws(Complaint) -> ChildProcess.Outcome {
        let process = ChildProcess(
            program: program, arguments: arguments, input: input,
            extra: extra.map { Array($0.utf8) })
        do throws(ChildProcess.Failure) {
            return try process.run()
        } catch {
            if case .ended(let signal) = error {
                cleanUp()
                reraise(signal)
            }
            throw KeygenComplaint.notRun(error)
        }
    }
}
