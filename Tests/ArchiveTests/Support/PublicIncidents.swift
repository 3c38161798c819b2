/// Incidents that really happened and were written about in public, told in our own words.
///
/// Which are of one kind is our judgement.
enum PublicIncidents {
    static let all: [SampleIncident] =
        regularExpressions + lostData + routes + certificates
        + leapSeconds + operators + failovers + single

    private static let regularExpressions = [
        SampleIncident(
            name: "2019-07-02-cloudflare", kind: "regex", services: ["edge proxy", "waf"],
            title: "CPU at the whole edge used up by one firewall rule",
            impact: "Sites behind the edge answered 502 for 27 minutes",
            problem: "A regular expression in a new rule backtracked and took every CPU",
            root:
                "The regex engine has no guard against backtracking, and rules go everywhere at once"
        ),
        SampleIncident(
            name: "2016-07-20-stackoverflow", kind: "regex", services: ["web"],
            title: "A regular expression for trimming spaces used up the CPU of the web servers",
            impact: "The home page was gone for 34 minutes",
            problem: "One post with twenty thousand spaces made the regex backtrack",
            root:
                "The load balancer checks the home page, and the regex engine has no limit to backtracking"
        ),
    ]

    private static let lostData = [
        SampleIncident(
            name: "2017-01-31-gitlab", kind: "deleted", services: ["database"],
            title: "The primary database was deleted, and backups were missing",
            impact: "Six hours of issues and comments are lost",
            problem: "The data directory of the primary was removed instead of the replica's",
            root:
                "Nothing tells a shell on the primary from one on a replica; no backup was ever restored"
        ),
        SampleIncident(
            name: "2018-03-13-travis", kind: "deleted", services: ["api", "database"],
            title: "Tables of the primary database were truncated by a test run",
            impact: "Logs and builds of a day were missing until the backup was restored",
            problem: "A developer's shell pointed to the primary, and the test suite truncated it",
            root: "A shell with rights on the primary looks like any other"),
        SampleIncident(
            name: "2016-03-17-gliffy", kind: "deleted", services: ["editor"],
            title: "All tables of the primary database were deleted",
            impact: "Diagrams could not be opened for days while backups were restored",
            problem: "Maintenance of a replica deleted the primary's tables through replication",
            root: "Replication was not detached, and restoring a backup was never rehearsed"),
    ]

    private static let routes = [
        SampleIncident(
            name: "2021-10-04-facebook", kind: "routes", services: ["backbone", "dns"],
            title: "The backbone went down and BGP routes to the name servers were withdrawn",
            impact: "Nothing could be reached for six hours",
            problem: "A command to assess the backbone's capacity cut all its links",
            root:
                "The audit of router commands has a bug, and name servers withdraw their routes without a backbone"
        ),
        SampleIncident(
            name: "2020-07-17-cloudflare", kind: "routes", services: ["backbone"],
            title: "One router of the backbone attracted all routes and dropped traffic",
            impact: "Half of the traffic was lost for 27 minutes",
            problem: "A router in Atlanta announced all backbone routes through BGP",
            root: "Router configuration has no limit on local preference for announced routes"),
        SampleIncident(
            name: "2022-07-08-rogers", kind: "routes", services: ["core network"],
            title: "A removed filter flooded the core routers with BGP routes",
            impact: "Phones and internet were gone for a day",
            problem: "The core routers ran out of memory for the announced routes",
            root:
                "Core routers have no limit on the routes that they take, and configuration goes live unchecked"
        ),
    ]

    private static let certificates = [
        SampleIncident(
            name: "2020-02-03-teams", kind: "certificate", services: ["login"],
            title: "An authentication certificate expired",
            impact: "Nobody could log in for three hours",
            problem: "Clients refused the expired certificate",
            root: "No monitor watches the expiry of certificates that are renewed by hand"),
        SampleIncident(
            name: "2018-12-06-o2", kind: "certificate", services: ["mobile data"],
            title: "Expired certificate in the packet core of the network",
            impact: "Thirty million phones had no mobile data for a day",
            problem: "The management nodes shut down when their software certificate expired",
            root: "The expiry of a vendor's certificate is in nobody's calendar and on no monitor"),
        SampleIncident(
            name: "2020-08-19-spotify", kind: "certificate", services: ["streaming"],
            title: "Playback stopped when a wildcard TLS certificate expired",
            impact: "Music did not play for an hour",
            problem: "The TLS certificate of the edge was past its date",
            root: "Renewal is manual, and no monitor warns before a certificate's expiry"),
    ]

    private static let leapSeconds = [
        SampleIncident(
            name: "2017-01-01-cloudflare", kind: "leap", services: ["dns"],
            title: "The leap second made time run backwards in the DNS resolver",
            impact: "Some names did not resolve for hours",
            problem: "A duration became negative at the leap second, and the resolver panicked",
            root: "Code takes the wall clock for a clock that never goes backwards"),
        SampleIncident(
            name: "2012-07-01-reddit", kind: "leap", services: ["cassandra"],
            title: "Java servers spun when the leap second was inserted",
            impact: "The pages did not load for 40 minutes",
            problem: "A kernel timer looped after the leap second",
            root: "Kernel and clock were never tried with a leap second"),
    ]

    private static let operators = [
        SampleIncident(
            name: "2017-02-28-s3", kind: "operator", services: ["object storage"],
            title: "A command of a playbook removed more servers than intended",
            impact: "Objects could not be read in one region for four hours",
            problem: "The index subsystem lost too much capacity at once and had to restart",
            root: "The tool to remove capacity has no lower limit and no pace"),
        SampleIncident(
            name: "2014-05-27-joyent", kind: "operator", services: ["compute"],
            title: "A command rebooted all servers of a data centre at once",
            impact: "Every machine was away for an hour",
            problem: "The tool that reboots servers was given no host names and took all",
            root: "The tool sets no limit to how many servers one command may take"),
    ]

    private static let failovers = [
        SampleIncident(
            name: "2018-10-21-github", kind: "failover", services: ["mysql"],
            title: "A partition of 43 seconds made MySQL fail over across the country",
            impact: "Data was stale and webhooks were late for a day",
            problem: "Both coasts had taken writes, and the clusters could not be joined",
            root:
                "The orchestrator may fail over MySQL across regions, which replication can't follow"
        ),
        SampleIncident(
            name: "2012-09-10-github", kind: "failover", services: ["mysql"],
            title: "MySQL failed over to a cold replica, and back again",
            impact: "The pages were slow or away for two hours",
            problem: "Load after a migration made the cluster manager fail over MySQL twice",
            root: "Automatic failover of MySQL acts on load, and replicas are cold"),
    ]

    private static let single = [
        SampleIncident(
            name: "2012-08-01-knight", kind: nil, services: ["trading"],
            title: "Old order code came to life on one of eight machines",
            impact: "Four hundred million dollars were lost in 45 minutes",
            problem: "A reused flag switched on code that was retired years ago",
            root: "Deployment copies files by hand and checks no machine"),
        SampleIncident(
            name: "2021-10-28-roblox", kind: nil, services: ["consul", "games"],
            title: "Service discovery slowed down under a new streaming feature",
            impact: "Nobody could play for three days",
            problem: "Consul's leaders contended for one channel under load",
            root: "All services depend on one Consul cluster, telemetry included"),
        SampleIncident(
            name: "2021-01-04-slack", kind: nil, services: ["chat"],
            title: "Transit gateways were overloaded on the first day after the holidays",
            impact: "Messages could not be sent for four hours",
            problem: "Packets were dropped between zones, and autoscaling took hosts away",
            root: "Gateways grow slower than traffic, and scaling reads idle CPU as low demand"),
        SampleIncident(
            name: "2021-06-08-fastly", kind: nil, services: ["cdn"],
            title: "A customer's valid setting triggered a bug in most of the cache nodes",
            impact: "Large news sites showed 503 for 49 minutes",
            problem: "Software shipped in May crashed on one setting",
            root: "Settings of one customer reach every node without a canary"),
        SampleIncident(
            name: "2012-02-29-azure", kind: nil, services: ["compute"],
            title: "Virtual machines would not start on the leap day",
            impact: "No machine could be created for twelve hours",
            problem: "The agent made a transfer certificate valid to 29 February of the next year",
            root: "Dates are computed by adding one to the year"),
        SampleIncident(
            name: "2016-10-21-dyn", kind: nil, services: ["dns"],
            title: "Cameras and recorders flooded managed DNS with queries",
            impact: "Many names did not resolve on the east coast",
            problem: "A botnet sent more queries than the points of presence could take",
            root: "All zones share the same points of presence"),
        SampleIncident(
            name: "2024-07-19-crowdstrike", kind: nil, services: ["endpoint sensor"],
            title: "A content update crashed Windows machines as they started",
            impact: "Eight million machines showed a blue screen",
            problem: "The sensor read a twenty-first field that the update did not have",
            root: "Content goes to all machines at once and is not run before"),
    ]
}
