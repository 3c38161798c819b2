import SafeText
import Testing

/// Secrets in whole sentences: what somebody says a password is, and what else is said of passwords.
struct ToldSecretsTests {
    @Test(arguments: [
        ("the password is hunter2", "the password is [secret]"),
        ("password is hunter2!", "password is [secret]"),
        ("The password was Winter2026, sorry", "The password was [secret], sorry"),
        ("password is S3cr3t! for everybody", "password is [secret] for everybody"),
        ("my password is p@ssword.", "my password is [secret]."),
        ("the root password on db-1 is swordf1sh", "the root password on db-1 is [secret]"),
        (
            "the password for the staging database was qwe123rt",
            "the password for the staging database was [secret]"
        ),
        ("password is now Frühling#9", "password is now [secret]"),
        ("the password is still set to hunter2", "the password is still set to [secret]"),
        ("changed the password to hunter2 at noon", "changed the password to [secret] at noon"),
        (
            "reset the passphrase to correct-horse-battery-staple",
            "reset the passphrase to [secret]"
        ),
        ("the password is \"swordfish\"", "the password is \"[secret]\""),
        ("the password was 'sword fish 9' all along", "the password was '[secret]' all along"),
        ("the passcode is 471147", "the passcode is [secret]"),
        ("the password is 47114711.", "the password is [secret]."),
        ("the token was a1b2c3d4e5f6", "the token was [secret]"),
        ("the token was 9fceb02d0ae598e95dc970b7", "the token was [secret]"),
        ("token is 550e8400-e29b-41d4-a716-446655440000", "token is [secret]"),
        ("the API key is x9y8z7w6 (rotated)", "the API key is [secret] (rotated)"),
        ("our secret is Zq!81kk,", "our secret is [secret],"),
        ("the access key was qLmNoPqRsT0u1", "the access key was [secret]"),
        ("the token is aBcDeFgHiJkL", "the token is [secret]"),
        ("the password is **hunter2**", "the password is **[secret]**"),
        ("pwd is `hunter2`", "pwd is `[secret]`"),
        ("Passwort ist Sommer2026!", "Passwort ist [secret]"),
        ("Das Passwort lautet Sommer", "Das Passwort lautet [secret]"),
        ("Kennwort war geh3im", "Kennwort war [secret]"),
        (
            "das Passwort für die Datenbank ist qwe123rt",
            "das Passwort für die Datenbank ist [secret]"
        ),
        ("Passwort auf Winter2026 gesetzt", "Passwort auf [secret] gesetzt"),
        (
            "das DB-Passwort ist jetzt hunter2, bitte ändern",
            "das DB-Passwort ist jetzt [secret], bitte ändern"
        ),
        ("das Kennwort vom Admin war 12345678", "das Kennwort vom Admin war [secret]"),
        ("Token ist ab12cd34ef56", "Token ist [secret]"),
    ])
    func `what a sentence says that a secret is, is masked`(text: String, shown: String) {
        #expect(Secrets.masked(text) == shown)
        #expect(Secrets.masked(shown) == shown)
    }

    @Test(arguments: [
        "the password is wrong", "the password is wrong!", "password was expired?",
        "token was expired", "the token is invalid", "the password is 12 characters long",
        "the password is 1234 days old", "the token is 4096 bytes", "the token is 90days old",
        "the token was valid for 24h", "the token is base64-encoded", "the token was HS256-signed",
        "the password is sha256 hashed", "the token is 256-bit", "the token is short-lived",
        "the password is up-to-date", "the secret is read-only", "the secret is in Vault",
        "the token is a JavaScript string", "the token was GitHub's", "the secret is ConfigMap",
        "the token is from user@example.org", "the password is at https://wiki.example.org/a1",
        "the token was OPS-12345", "the token was issued 2026-11-28T09:14Z",
        "the token was 2026-11-28T09:14Z", "the password is the same as 2025",
        "we reset the password to unblock support", "the token is \"in use\"",
        "the password is 'expired'", "the password is $DB_PASSWORD", "the password is [secret]",
        "the password is <password>", "the password is ****", "the token was v1.22.4",
        "the password policy is 90-day rotation", "what password is used here",
        "the service account's token is auto-rotated", "the password for checkout is missing",
        "the certificate is hunter2", "max tokens is a1b2c3", "this is hunter2",
        "Passwort ist abgelaufen", "Das Passwort war falsch!", "Passwort ist 14 Tage alt",
        "das Passwort lautet wie folgt", "Token ist ungültig", "Token war 30min gültig",
        "Kennwort ist zu kurz", "das Passwort wurde auf Werkseinstellung gesetzt",
        "das Passwort ist in 1Password", "Passwort auf dem Server geändert",
        "das Secret ist im Kubernetes-Cluster", "der Token war der von gestern",
    ])
    func `what is said of a secret and doesn't tell it stays`(text: String) {
        #expect(Secrets.masked(text) == text)
    }

    @Test(arguments: [
        ("password=Foo!", "password=[secret]"), ("password=Foo!, then", "password=[secret], then"),
        ("password=Foo?! (old)", "password=[secret] (old)"),
        ("(password=Foo!)", "(password=[secret])"),
        ("password=Foo&bar", "password=[secret]"), ("password=Foo&x=1", "password=[secret]&x=1"),
        ("password=a'b\"c", "password=[secret]"),
        ("'password=Foo!', then", "'password=[secret]', then"),
        ("password=foo&&ls", "password=[secret]&&ls"),
        ("mysql -uroot -pFoo!", "mysql -uroot -p[secret]"),
        ("redis-cli -a Foo! ping", "redis-cli -a [secret] ping"),
        ("psql --password Foo!9", "psql --password [secret]"),
        (#"{\"password\":\"Foo!\"}"#, #"{\"password\":\"[secret]\"}"#),
        ("password: Foo!99, says the wiki", "password: [secret], says the wiki"),
    ])
    func `a value is masked up to its end, marks and signs in it included`(
        text: String, shown: String
    ) {
        #expect(Secrets.masked(text) == shown)
        #expect(Secrets.masked(shown) == shown)
    }

    @Test(arguments: ["password=wrong!", "password=expired?", "password=none!)", "token=yes!"])
    func `a word that stands for no value stays, whatever mark is behind it`(text: String) {
        #expect(Secrets.masked(text) == text)
    }

    @Test(arguments: [
        "password is ", "token to ", "password for the is ", "password lautet \"", "is ",
        "password=a&", "password=&b", "password=a'", "passwort auf (*", "secret is a1-",
    ])
    func `a long text takes time in proportion`(part: String) {
        let text = String(repeating: part, count: 10_000)
        #expect(ContinuousClock().measure { _ = Secrets.found(in: text) } < .seconds(20))
    }
}
