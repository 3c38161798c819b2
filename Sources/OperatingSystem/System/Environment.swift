/// What the process was given by whoever started it.
package enum Environment {
    /// Returns the value of an environment variable, as ``PathText``; nil where it is not set.
    package static func value(_ name: String) -> String? {
        SystemCalls.variable(name).map { PathText.text(of: $0) }
    }

    /// The name of the account that the process runs as; nil where the system knows none.
    package static var accountName: String? {
        SystemCalls.accountName.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The number of the user that this process acts as.
    package static var user: UInt32 { SystemCalls.user }

    /// The words of the command line behind the program's name, as ``PathText``: each keeps its bytes.
    package static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { word in
                var bytes: [UInt8] = []
                var next = word
                while next.pointee != 0 {
                    bytes.append(UInt8(bitPattern: next.pointee))
                    next += 1
                }
                return PathText.text(of: bytes)
            }
        }
    }
}
