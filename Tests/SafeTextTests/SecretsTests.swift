import SafeText
import Testing

/// Puts a made-up secret together, so that no scanner of repositories takes this file for a leak.
private func made(_ prefix: String, _ rest: String) -> String { prefix + rest }

struct SecretsTests {
    private static let letters = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0"

    private func masked(_ text: String) -> String { Secrets.masked(text) }

    @Test(arguments: [
        made("AKIA", "QWERTYUIOPASDFGH"), made("ASIA", "Z7ERT2UIOPASDFGH"),
        made("ghp_", letters), made("gho_", letters), made("ghu_", letters), made("ghs_", letters),
        made("ghr_", letters), made("github_pat_", "11ABCDEFG0_\(letters)"),
        made("xoxb-", "123456789012-1234567890123-\(letters)"), made("xoxp-", "1-2-3-abcdef"),
        made("xoxa-", "2-abcdefghij"), made("xoxr-", "abcdefghij"), made("xoxs-", "abcdefghij"),
        made("glpat-", "abcDEF123-_ghiJKL456"), made("sk_live_", letters),
        made("rk_live_", letters),
        made("AIza", "SyA-1234567890abcdefghijklmnopqrstu"), made("npm_", letters),
        made("pypi-", "AgEIcHlwaS5vcmcCJDAw\(letters)"),
        made("SG.", "abcdefghijklmnopqrstuv.\(letters)abc"), made("hf_", letters),
        made("sk-ant-", "api03-\(letters)"), made("hvs.", letters),
        made("key-", "0123456789abcdef0123456789abcdef"), made("ATATT3", "xFfGF0-\(letters)"),
        made("dapi", "0123456789abcdef0123456789abcdef"), made("PMAK-", letters),
        made("xkeysib-", letters), made("dp.pt.", letters), made("sq0atp-", letters),
    ])
    func `a token is known by its provider's prefix`(token: String) {
        for text in [token, "leaked \(token) in CI.", "(\(token))", "key=\"\(token)\", rotated"] {
            #expect(!masked(text).contains(token), "\(text)")
            #expect(Secrets.found(in: text).count == 1, "\(text)")
        }
    }

    @Test(arguments: [
        ("password=hunter2", "password=[secret]"),
        ("DB_PASSWORD=hunter2 psql", "DB_PASSWORD=[secret] psql"),
        ("passwd: swordfish", "passwd: [secret]"),
        ("the pwd:hunter2, sadly", "the pwd:[secret], sadly"),
        ("secret = \"a long phrase\" was set", "secret = \"[secret]\" was set"),
        ("{\"token\": \"abc\"}", "{\"token\": \"[secret]\"}"),
        ("api_key=abcdef&x=1", "api_key=[secret]&x=1"),
        ("API key: x9y8z7w6 in the log", "API key: [secret] in the log"),
        ("clientSecret := 'q w'", "clientSecret := '[secret]'"),
        ("mysql --password hunter2", "mysql --password [secret]"),
        ("aws_secret_access_key = abcDEF123/+xyz", "aws_secret_access_key = [secret]"),
        ("postgres://app:s3cr3t@db/x failed", "postgres://app:[secret]@db/x failed"),
        ("redis://:pa:ss@cache", "redis://:[secret]@cache"),
        ("https://u:p%40ss@host.example/p", "https://u:[secret]@host.example/p"),
        ("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic [credentials]"),
        ("-H 'authorization: Bearer abc.def-1234'", "-H 'authorization: Bearer [credentials]'"),
        ("sent bearer 0123456789abcdef twice", "sent bearer [credentials] twice"),
        ("password=pässwörter", "password=[secret]"),
        ("Grüße: token=äöü1", "Grüße: token=[secret]"),
        (
            "curl -u admin:s3cr3tpass https://x.example",
            "curl -u admin:[credentials] https://x.example"
        ),
        ("curl --user 'admin:s3cr3t!pass'", "curl --user 'admin:[credentials]'"),
        (
            "get https://x.example/f?a=1&sig=a1B2c3D4e5F6g7H8i9J0k%3D&x=1",
            "get https://x.example/f?a=1&sig=[credentials]&x=1"
        ),
        ("X-Amz-Signature=0123456789abcdef", "X-Amz-Signature=[secret]"),
        (
            "to https://x.webhook.office.com/webhookb2/0123abcd-0123/IncomingWebhook/01",
            "to https://x.webhook.office.com/webhookb2/[webhook]"
        ),
        ("pass\u{200B}word=hunter2", "pass\u{200B}word=[secret]"),
        ("password\u{FF1D}hunter2 é", "password\u{FF1D}[secret] é"),
        (
            "é \u{FF50}\u{FF41}\u{FF53}\u{FF53}word=hunter2",
            "é \u{FF50}\u{FF41}\u{FF53}\u{FF53}word=[secret]"
        ),
        (made("AKIA", "QWERT\u{200B}YUIOPASDFGH") + " é", "[token] é"),
        (made("g\u{AD}hp_", "a1B2c3D4e5F6g7H8i9J0"), "[token]"),
        (
            "posted to https://hooks.slack.com/services/T0000/B0000/abcdefgh.",
            "posted to https://hooks.slack.com/services/[webhook]."
        ),
        ("mysql -uroot -phunter2 shop", "mysql -uroot -p[secret] shop"),
        ("ran /usr/bin/mysqldump -p'a b c' shop", "ran /usr/bin/mysqldump -p'[secret]' shop"),
        ("redis-cli -h cache -a hunter2 ping", "redis-cli -h cache -a [secret] ping"),
        ("sshpass -p swordfish ssh -p 2222 host", "sshpass -p [secret] ssh -p 2222 host"),
        ("sshpass -pswordfish ssh host", "sshpass -p[secret] ssh host"),
        ("docker login -u bot -p swordfish registry", "docker login -u bot -p [secret] registry"),
        ("mongosh -u app -p \"sword fish\"", "mongosh -u app -p \"[secret]\""),
        ("ldapsearch -x -w swordfish -b dc=x", "ldapsearch -x -w [secret] -b dc=x"),
        ("sqlcmd -S db -U sa -P swordfish", "sqlcmd -S db -U sa -P [secret]"),
        ("smbclient //x/y -U mara%swordfish", "smbclient //x/y -U mara%[secret]"),
        ("kubectl --token=swordfish get pods", "kubectl --token=[secret] get pods"),
        (
            "AWS_SECRET_ACCESS_KEY=abcDEF/xyz+1 aws s3 ls",
            "AWS_SECRET_ACCESS_KEY=[secret] aws s3 ls"
        ),
        ("PGPASSWORD=hunter2 psql -p 5432", "PGPASSWORD=[secret] psql -p 5432"),
        ("connect app:s3cr3t@db.internal/shop", "connect app:[secret]@db.internal/shop"),
        ("root:swordfish@10.0.0.7", "root:[secret]@10.0.0.7"),
        ("dsn=app:swordfish@db:5432", "dsn=app:[secret]@db:5432"),
        (made("s.", "9YqH1aQ2zT3mN4bV5cX6wE7r") + " leaked", "[token] leaked"),
        (made("hvs.", "CAESIJx1") + " leaked", "[token] leaked"),
        ("p\u{430}ssword=hunter2", "p\u{430}ssword=[secret]"),
        ("the p\u{3B1}ssw\u{43E}rd: hunter2", "the p\u{3B1}ssw\u{43E}rd: [secret]"),
        ("t\u{43E}k\u{435}n=swordfish", "t\u{43E}k\u{435}n=[secret]"),
        ("\u{410}PI_KEY=swordfish", "\u{410}PI_KEY=[secret]"),
    ])
    func `a value is masked, and what names it stays`(text: String, shown: String) {
        #expect(masked(text) == shown)
    }

    @Test(arguments: [
        "password= was empty", "the password was wrong", "password: was rotated at noon",
        "token expired", "token=expired", "password=", "password=***", "password=$DB_PASSWORD",
        "password=${PW}", "--password=<password>", "token={{ token }}", "password=[secret]",
        "secret=null", "passwd: none", "max_tokens=4096", "token_count=17", "pwd: /var/lib/app",
        "secret: nobody knew of it", "commit 9fceb02d0ae598e95dc970b74767f19372d61af8 deployed",
        "request 550e8400-e29b-41d4-a716-446655440000 failed",
        "pod checkout-7d4b9c6f5d-x2x9z restarted", "AKIA is a prefix", "ghp_ is a prefix",
        "pypi-mirror-of-the-east was slow", "task-force",
        "sk-learn-is-a-library-with-a-long-name-here",
        "Bearer authentication failed", "Authorization: failed for all users",
        "https://example.org:8443/a@b", "mailto:a@b.example", "git@github.com:org/repo.git",
        "see -----BEGIN CERTIFICATE-----", "2026-11-21T09:14:00+01:00 p99 of checkout passes 4 s",
        "image sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "docker run -u 1000:1000 x", "docker run -u app:app x", "sort -u a:b", "x?sig=none",
        "the signal sig=9", "key-value-store-of-the-whole-company-in-europe", "dapi is a letter",
        "ssh -p 2222 host", "mkdir -p x/y", "docker run -p 8080:80 x", "psql -p 5432 -U app",
        "nc -p 8080",
        "docker login registry && docker run -p 8080:80 x", "mysql -p shop", "mysql -P 3306",
        "cp -a x y",
        "mysql -p3306", "redis-cli -a $PASS", "sshpass -p [secret] ssh x", "http -a first",
        "grep -w mysql x",
        "npm run dev -p 3000; mysql starts", "to:mara2@example.org", "cc:jonas@example.org",
        "image:v1@sha256:e3b0c44298fc1c14", "at 13:58@checkout", "Jonas:hello@example.org",
        "user:pass@host",
        "deploy:prod@eu-west", "git clone git@github.com:org/a1b2.git", "s.length was 12", "b.tech",
        "парол\u{44C} не подошёл", "ο λόγος: άγνωστος",
        "\u{200B}é\u{FF1D}", "10.0.0.1:5432 refused", "T4 22:50 the token: 22:10", "key=value", "",
    ])
    func `what only looks a little like one is none`(text: String) {
        #expect(Secrets.found(in: text).isEmpty)
        #expect(masked(text) == text)
    }

    @Test func `a private key is one secret, on one line or many`() {
        let head = made("-----BEGIN RSA PRIVATE", " KEY-----")
        let end = made("-----END RSA PRIVATE", " KEY-----")
        for breaks in ["\n", "\r\n", "\\n", " "] {
            let text = "before \(head)\(breaks)MIIEowIBAAKCAQEA\(breaks)\(end) behind"
            #expect(masked(text) == "before [private key] behind")
        }
        #expect(masked("\(head)\nMIIE\nAAAA") == "[private key]")
        var lines = SecretLines()
        let found = ["x", head, "MIIE", "AAAA", "zz \(end) t", "plain"].map {
            lines.found(in: $0).count
        }
        #expect(found == [0, 1, 1, 1, 1, 0])
        #expect(!lines.isInsideKey)
    }

    @Test func `a web token is found in its three parts`() {
        let token = made("eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0In0.abc-DEF_123")
        #expect(masked("cookie \(token); more") == "cookie [token]; more")
        #expect(masked("eyJ.eyJ") == "eyJ.eyJ")
    }

    @Test func `masking twice is masking once`() {
        let text = "password=hunter2 postgres://a:b1@c " + made("ghp_", SecretsTests.letters)
        #expect(masked(masked(text)) == masked(text))
    }

    @Test(arguments: [
        "password=$", "pwd=/", "authorization:", "eyJ-", "eyJ.", "pypi-", "bearer ", "bearer-",
        "a://",
        "token: ", "--token ", "-----BEGIN ", "xoxb-", "token=\"", "a:b@", "tskey-", "secret=''",
        "=", ":", "mysql -p", "-p ", " -a x", "sshpass -p x ", "a:b1@", "a:", "s.a1", "\u{430}",
        "a:a1@b ",
    ])
    func `a long text takes time in proportion`(part: String) {
        let text = String(repeating: part, count: 10_000)
        let clock = ContinuousClock()
        // Linear is some ten milliseconds here in a debug build; the square would be minutes.
        #expect(clock.measure { _ = Secrets.found(in: text) } < .seconds(20))
    }
}
