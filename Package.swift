// swift-tools-version: 6.2
import PackageDescription

// The upcoming features, each by its proposal: any in front of existentials (SE-0335), imports that
// stay inside a target (SE-0409), members only from modules that a file imports (SE-0444), and
// nonisolated async functions that stay on their caller's actor (SE-0461).
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

// Where nobody waits for a loop, a release is made small rather than fast.
let small = settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

// SafeText and Lens are optimised in debug builds too: tests run every Unicode character through the one and thousands
// of sentences through the other, and every debug session compiles the lens's rules.
let quick = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "nofault",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "nofault", targets: ["nofault"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        // The domain. It imports nothing, Foundation included.
        .target(name: "PostMortem", swiftSettings: settings),

        // What is unsafe in people's words, and what each way out makes of it. It imports nothing.
        .target(name: "SafeText", swiftSettings: quick),

        // The operating system: files, locks, folders, the environment, streams and signals. It knows
        // nothing of meetings.
        .target(name: "OperatingSystem", dependencies: [system], swiftSettings: settings),
        // From what chats, logs and alerts say to lines of the grammar.
        .target(
            name: "Drafting", dependencies: ["PostMortem", "CommandLanguage", "SafeText"],
            swiftSettings: small),

        // Siblings: each knows the floor below at most, and none of the others.
        .target(
            name: "CommandLanguage", dependencies: ["PostMortem", "OperatingSystem"],
            swiftSettings: small),
        // SHA-256 is the system's: libnettle on Linux, CryptoKit on macOS.
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"]), .yum(["nettle-devel"])]),
        .target(
            name: "Journal",
            dependencies: [
                "PostMortem", "SafeText", "OperatingSystem",
                .target(name: "CNettle", condition: .when(platforms: [.linux])),
            ],
            swiftSettings: settings),
        .target(
            name: "WriteUp",
            dependencies: ["PostMortem", "SafeText", "OperatingSystem", "Prompts"],
            resources: [.embedInCode("Templates")], swiftSettings: small),
        .target(
            name: "Archive", dependencies: ["PostMortem", "OperatingSystem"],
            swiftSettings: small),
        // The lens finds wordings in a sentence, by rules that are data. It imports nothing.
        .target(name: "Lens", swiftSettings: quick),
        // Long texts, compiled in by C.
        .target(name: "CPromptTexts"),
        .target(
            name: "Prompts",
            dependencies: ["PostMortem", "OperatingSystem", "Lens", "CPromptTexts"],
            path: "Prompts", exclude: ["Texts", "de"], swiftSettings: small),
        // The screen: lines, widths, tables, output. It knows nothing of meetings.
        .target(
            name: "Screen", dependencies: ["SafeText", "OperatingSystem"], swiftSettings: small),
        .systemLibrary(
            name: "CLibEdit",
            providers: [.apt(["libedit-dev"]), .yum(["libedit-devel"])]),
        .target(
            name: "LineEditor",
            dependencies: ["CLibEdit", "OperatingSystem", "SafeText", "Screen"],
            swiftSettings: small),

        // How a session, and an archive of sessions, look on a terminal.
        .target(
            name: "Views",
            dependencies: [
                "PostMortem", "CommandLanguage", "OperatingSystem", "Prompts", "WriteUp", "Archive",
                "Screen",
            ],
            swiftSettings: small),

        // The conversation.
        .target(
            name: "Shell",
            dependencies: [
                "PostMortem", "SafeText", "OperatingSystem", "CommandLanguage", "Drafting",
                "Journal", "WriteUp", "Prompts", "Lens", "Screen", "LineEditor", "Views",
            ],
            swiftSettings: small),
        // The command line around it, the board, and what is made of many journals.
        .executableTarget(
            name: "nofault",
            dependencies: [
                "PostMortem", "SafeText", "OperatingSystem", "CommandLanguage", "Drafting",
                "Journal", "WriteUp", "Archive", "Prompts", "Lens", "Screen", "LineEditor", "Views",
                "Shell", argumentParser,
            ],
            swiftSettings: small,
            // Swift's static libraries ask for a table of every symbol, for plugins: nothing is loaded here.
            linkerSettings: [
                .unsafeFlags(
                    ["-Xlinker", "--no-export-dynamic"],
                    .when(platforms: [.linux], configuration: .release))
            ]),

        // `make bench`: measures, and is no test.
        .executableTarget(
            name: "nofault-bench",
            dependencies: ["Journal", "Lens", "OperatingSystem", "PostMortem", "Prompts"],
            path: "Tests/Benchmarks",
            exclude: [
                "append.c", "archive_bench.py", "archive_journals.py", "draft_bench.py",
                "lens_bench.py",
                "prompt_bench.py", "read.py",
            ],
            swiftSettings: settings),

        // The programs that tests run: tools of the machine, and nofault itself.
        .target(name: "TestTools", path: "Tests/Tools", swiftSettings: settings),
        .testTarget(name: "SafeTextTests", dependencies: ["SafeText"], swiftSettings: settings),
        .testTarget(name: "PostMortemTests", dependencies: ["PostMortem"], swiftSettings: settings),
        .testTarget(
            name: "CommandLanguageTests",
            dependencies: ["CommandLanguage", "OperatingSystem", "TestTools"],
            swiftSettings: settings),
        .testTarget(
            name: "DraftingTests",
            dependencies: ["Drafting", "CommandLanguage", "PostMortem", "SafeText"],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "OperatingSystemTests", dependencies: ["OperatingSystem"],
            swiftSettings: settings),
        .testTarget(
            name: "JournalTests", dependencies: ["Journal", "OperatingSystem"],
            exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "WriteUpTests",
            dependencies: ["WriteUp", "SafeText", "OperatingSystem", "Prompts", "TestTools"],
            exclude: ["Fixtures", "Goldens"],
            swiftSettings: settings),
        .testTarget(
            name: "ArchiveTests", dependencies: ["Archive", "OperatingSystem"],
            swiftSettings: settings),
        .testTarget(
            name: "LensTests", dependencies: ["Lens", "Prompts"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .testTarget(
            name: "PromptsTests", dependencies: ["Prompts", "Lens"], swiftSettings: settings),
        .testTarget(
            name: "ScreenTests", dependencies: ["Screen", "TestTools"], swiftSettings: settings),
        .testTarget(
            name: "LineEditorTests",
            dependencies: ["LineEditor", "OperatingSystem", "Screen", "TestTools"],
            swiftSettings: settings),
        .testTarget(
            name: "ShellTests",
            dependencies: [
                "nofault", "Shell", "Views", "Screen", "PostMortem", "CommandLanguage", "Prompts",
                "SafeText", "OperatingSystem", "Journal", "Lens", "LineEditor", argumentParser,
            ],
            exclude: ["Fixtures", "Goldens"],
            swiftSettings: settings),
        // Writes the manual pages and docs/commands.md, and holds them to the tables of the tool.
        .testTarget(
            name: "ManualTests",
            dependencies: ["nofault", "CommandLanguage", "Screen", "TestTools", argumentParser],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["nofault", "TestTools"],
            exclude: [
                "Errors", "Transcripts", "accessibility.py", "firefox_print.py", "print_check.py",
            ], swiftSettings: settings),
        .testTarget(
            name: "TortureTests",
            dependencies: ["nofault", "Journal", "OperatingSystem", "PostMortem", "TestTools"],
            path: "Tests/Torture",
            exclude: [
                "Support/faults.c", "Support/hostile_journals.py", "Support/journal_forge.py",
                "Support/journal_reader.py", "Support/journal_state.py",
            ], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// Fuzzing needs every module instrumented and libFuzzer's own main, so it is a build of its own:
// `make fuzz`. The standard build doesn't see these targets.
if Context.environment["NOFAULT_FUZZ"] == "1" {
    let instrumented = SwiftSetting.unsafeFlags(["-sanitize=fuzzer"])
    for target in package.targets where target.type == .regular {
        target.swiftSettings = settings + [instrumented]
    }
    package.targets.append(
        .target(
            name: "FuzzSupport", dependencies: ["Journal", "OperatingSystem"],
            path: "Tests/Fuzz/Support",
            swiftSettings: settings))
    for (name, dependencies) in [
        ("DraftJSON", ["Drafting"]),
        ("DraftLines", ["Drafting", "CommandLanguage", "PostMortem"]),
        ("EveryBit", ["Journal", "PostMortem"]),
        ("RecordReader", ["Journal", "PostMortem"]),
        ("ScriptLines", ["CommandLanguage", "PostMortem"]),
        ("TimeWords", ["CommandLanguage", "PostMortem"]),
    ] {
        package.targets.append(
            .executableTarget(
                name: "Fuzz\(name)",
                dependencies: ["FuzzSupport"] + dependencies.map { .byName(name: $0) },
                path: "Tests/Fuzz/\(name)",
                swiftSettings: settings + [instrumented, .unsafeFlags(["-parse-as-library"])],
                linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
    }
}
