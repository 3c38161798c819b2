/// What the argument parser tells of the command line: the JSON of `--experimental-dump-help`, as far as the
/// manual needs it.
struct ToolDescription: Decodable {
    let command: Command

    /// The tool or a subcommand.
    struct Command: Decodable {
        let commandName: String
        let superCommands: [String]?
        let shouldDisplay: Bool?
        let abstract: String?
        let discussion: String?
        let defaultSubcommand: String?
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// The subcommands that people see; `help` is the parser's own.
        var visibleSubcommands: [Command] {
            (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
        }

        /// The arguments that people see, without `--help` and `--version`, which are the same everywhere.
        var visibleArguments: [Argument] {
            (arguments ?? []).filter {
                $0.shouldDisplay != false
                    && !["help", "version"].contains($0.preferredName?.name)
            }
        }
    }

    /// An argument, an option or a flag.
    struct Argument: Decodable {
        /// How it is given.
        enum Kind: String, Decodable {
            case positional, option, flag
        }

        /// One of an option's names.
        struct Name: Decodable {
            let kind: String
            let name: String

            /// The name behind the first dash, as mdoc's `Fl` takes it.
            var flag: String { kind == "long" ? "-\(name)" : name }
        }

        let kind: Kind
        let shouldDisplay: Bool?
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let preferredName: Name?
        let valueName: String?
        let defaultValue: String?
        let abstract: String?
    }
}
