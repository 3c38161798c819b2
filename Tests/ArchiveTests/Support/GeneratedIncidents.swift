/// Incidents put together from parts by a seeded generator: each kind has several wordings, and services and
/// figures are drawn without regard to the kind.
struct GeneratedIncidents {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Returns incidents of every kind, some of each, and some that are like no other.
    mutating func incidents(ofEach count: Int) -> [SampleIncident] {
        let kinds = Self.kinds.flatMap { kind in
            (1...count).map { number in
                let service = pick(Self.services)
                return SampleIncident(
                    name: "\(kind.name)-\(number)", kind: kind.name, services: [service],
                    title: pick(kind.titles).replacing("SERVICE", with: service),
                    impact: pick(Self.impacts).replacing("SERVICE", with: service),
                    problem: pick(kind.problems).replacing("SERVICE", with: service),
                    root: pick(kind.roots))
            }
        }
        let odd = Self.odd.enumerated().map { index, title in
            let service = pick(Self.services)
            return SampleIncident(
                name: "odd-\(index)", kind: nil, services: [service], title: title,
                impact: pick(Self.impacts).replacing("SERVICE", with: service))
        }
        return (kinds + odd).shuffled(using: &generator)
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices.randomElement(using: &generator) ?? ""
    }

    private struct Kind {
        let name: String
        let titles: [String]
        let problems: [String]
        let roots: [String]
    }

    private static let services = [
        "checkout", "search", "login", "billing", "gateway", "catalogue", "mail", "reports",
    ]
    private static let impacts = [
        "SERVICE was slow for a third of the people who used it",
        "Every tenth call to SERVICE was refused", "Nobody could use SERVICE for an hour",
        "Answers of SERVICE were late, and some never came",
    ]
    private static let kinds = [
        Kind(
            name: "pool",
            titles: [
                "SERVICE ran out of database connections", "Connection pool of SERVICE exhausted",
                "SERVICE waited for free connections",
            ],
            problems: [
                "The pool of connections was exhausted",
                "All connections to the database were taken",
            ],
            roots: [
                "The pool's size is set by hand and no limit guards it",
                "Nothing bounds how many connections SERVICE opens to the database",
            ]),
        Kind(
            name: "disk",
            titles: [
                "Disk full on the hosts of SERVICE", "Logs filled the disks of SERVICE",
                "SERVICE could not write, the volume was full",
            ],
            problems: ["Debug logs filled the disk", "There was no room on the volume for logs"],
            roots: [
                "Logs are not rotated in the image",
                "No quota on logs, and no alert on a full disk",
            ]),
        Kind(
            name: "migration",
            titles: [
                "Migration locked a table of SERVICE", "SERVICE blocked by a schema migration",
                "A schema change held a lock in SERVICE",
            ],
            problems: [
                "The migration took a lock on the whole table",
                "Queries queued behind the lock of a schema migration",
            ],
            roots: [
                "Migrations are never rehearsed on tables of real size",
                "Schema migrations have no lock timeout",
            ]),
        Kind(
            name: "flag",
            titles: [
                "A feature flag was switched on for everybody", "Flag rollout broke SERVICE",
                "SERVICE broke when a flag went to everybody",
            ],
            problems: [
                "The flag went from none to everybody in one step",
                "A half-finished feature was behind the flag",
            ],
            roots: [
                "Flags have no stages of rollout",
                "A feature flag's rollout is one click, without a canary",
            ]),
        Kind(
            name: "retry",
            titles: [
                "Retry storm against SERVICE", "SERVICE drowned in retries",
                "Clients hammered SERVICE with retries",
            ],
            problems: [
                "Every client retried at once", "Retries multiplied the load by nine",
            ],
            roots: [
                "Clients retry without back-off and jitter",
                "No budget bounds the retries of a client",
            ]),
        Kind(
            name: "secret",
            titles: [
                "A rotated credential locked SERVICE out",
                "SERVICE lost its password after rotation",
                "Secret rotation broke SERVICE",
            ],
            problems: [
                "Jobs kept the old password after the rotation",
                "The credential was rotated under running jobs",
            ],
            roots: [
                "Secrets are read only at start",
                "Rotation of secrets has no overlap of old and new",
            ]),
    ]
    private static let odd = [
        "A digger cut the fibre to the office", "Invoices carried the wrong tax for Norway",
        "Push messages arrived twice in Brazil", "The translation of the terms was missing",
        "Thumbnails were rotated by ninety degrees", "An index was built in the wrong collation",
        "A partner's feed switched its date format", "Dark mode hid the consent button",
    ]
}
