import OperatingSystem

/// How paths in scripts are read.
package enum ScriptPath {
    /// Returns the path to open: relative ones begin in the folder of the script that names them, or in the
    /// working folder where they were named at the prompt or on the command line and there is none.
    static func resolve(_ path: String, from script: String?) -> String {
        guard path.utf8.first != UInt8(ascii: "/"), path != "-", let script,
            let slash = script.utf8.lastIndex(of: UInt8(ascii: "/"))
        else { return path }
        return script[...slash] + path
    }

    /// Makes sure that scripts can be read, before a journal is created for them.
    ///
    /// Nothing is opened: a pipe can be opened only once.
    package static func requireReadable(_ paths: [String]) throws(Complaint) {
        for path in paths where path != "-" {
            do throws(SystemError) { try FileSystem.checkReadable(path) } catch {
                throw Complaint("\(path) can't be opened: \(error.reason.lowercased()).")
            }
        }
    }

    /// Returns a path without its folders.
    package static func lastComponent(of path: String) -> String {
        FileLocation(path).name
    }
}
