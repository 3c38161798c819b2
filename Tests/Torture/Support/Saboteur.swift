import Foundation
import TestTools

/// The library that makes a system call go wrong in a process that was never told (`faults.c`).
struct Saboteur {
    /// Which calls go wrong, and how.
    struct Plan: CustomStringConvertible {
        /// The calls to count; empty counts every one.
        var calls: [String] = []
        /// The number of the one that goes wrong, from 0.
        var at: Int
        /// An error number, `short`, `kill` or `after`.
        var effect: String
        /// Whether every counted call from then on goes wrong too.
        var isOnward = false

        var description: String {
            "\(calls.isEmpty ? "any" : calls.joined(separator: " ")) \(at)\(isOnward ? "…" : ""): \(effect)"
        }
    }

    private let library: URL

    /// Compiles the library; nil where the machine has no LD_PRELOAD or no C compiler.
    static let shared: Saboteur? = {
        #if os(Linux)
            guard let compiler = Installed.path(of: "cc") ?? Installed.path(of: "clang") else {
                Torture.skip("there is no C compiler to make calls fail with")
                return nil
            }
            // Among what the build makes, where nobody minds that it stays.
            let library = Workplace.binary.deletingLastPathComponent()
                .appendingPathComponent("faults.so")
            let compiled = try? Program(
                compiler,
                [
                    "-shared", "-fPIC", "-O1", "-o", library.path,
                    Workplace.sources.appendingPathComponent("faults.c").path, "-ldl",
                ]
            ).run()
            return compiled?.isSuccess == true ? Saboteur(library: library) : nil
        #else
            Torture.skip("only Linux preloads a library that makes calls fail")
            return nil
        #endif
    }()

    /// Returns the environment in which a plan is carried out.
    func environment(_ plan: Plan, in workplace: Workplace) -> [String: String] {
        var environment = [
            "LD_PRELOAD": library.path, "FAULT_FOLDER": workplace.folder.path,
            "FAULT_AT": "\(plan.at)", "FAULT_EFFECT": plan.effect,
            "FAULT_LOG": workplace.outside("calls"),
        ]
        if !plan.calls.isEmpty {
            environment["FAULT_CALLS"] = " \(plan.calls.joined(separator: " ")) "
        }
        if plan.isOnward { environment["FAULT_ONWARD"] = "1" }
        try? FileManager.default.removeItem(atPath: workplace.outside("calls"))
        return environment
    }

    /// The calls that were counted, a `!` before those that went wrong.
    func calls(in workplace: Workplace) -> [Substring] {
        let log = try? String(contentsOfFile: workplace.outside("calls"), encoding: .utf8)
        return log?.split(separator: "\n") ?? []
    }
}
