/// A flag of one letter behind which a program takes a password: `mysql -pPASS`, `redis-cli -a PASS`.
///
/// The same letter is a port, a folder or a profile elsewhere, as in `ssh -p 2222` and `mkdir -p x`, so it counts only
/// behind a program that is known, in the same command.
struct PasswordFlag: Sendable {
    /// The flag's letter.
    let letter: UInt8
    /// The programs, in lower case, without their folder.
    let programs: Set<String>
    /// A word that has to stand between, as in `docker login -p`; nil where none has to.
    let subcommand: String?
    /// Whether the password can stand behind a blank.
    let takesNextWord: Bool
    /// Whether it can stand right behind the letter.
    let takesGlued: Bool
    /// Whether it is what stands behind this sign in the value, as in `-U user%password`; nil where it is all of it.
    let sign: UInt8?

    private init(
        _ letter: Character, of programs: Set<String>, behind subcommand: String? = nil,
        next: Bool = true, glued: Bool = true, sign: Character? = nil
    ) {
        self.letter = letter.asciiValue ?? 0
        self.programs = programs
        self.subcommand = subcommand
        takesNextWord = next
        takesGlued = glued
        self.sign = sign?.asciiValue
    }

    /// By the manual pages of mysql(1), mariadb(1), sshpass(1), docker-login(1), redis-cli, mongosh, ldapsearch(1),
    /// mosquitto_pub(1), sqlcmd, zip(1), 7z(1), ipmitool(1), rdesktop(1), smbclient(1), httpie.
    private static let table: [PasswordFlag] = [
        .init(
            "p",
            of: [
                "mysql", "mysqldump", "mysqladmin", "mysqlimport", "mysqlcheck", "mysqlshow",
                "mysqlpump",
                "mysqlbinlog", "mariadb", "mariadb-dump", "mariadb-admin", "mycli", "7z", "7za",
                "7zz", "rar",
                "unrar",
            ], next: false),
        .init("p", of: ["sshpass", "rdesktop"]),
        .init(
            "p",
            of: [
                "docker", "podman", "nerdctl", "buildah", "skopeo", "helm", "oras", "crane", "oc",
                "az", "cf",
            ], behind: "login"),
        .init("a", of: ["redis-cli", "valkey-cli", "keydb-cli"]),
        .init(
            "p",
            of: ["mongo", "mongosh", "mongodump", "mongorestore", "mongoexport", "mongoimport"]),
        .init(
            "w",
            of: ["ldapsearch", "ldapadd", "ldapmodify", "ldapdelete", "ldapwhoami", "ldapmodrdn"]),
        .init(
            "P",
            of: [
                "sqlcmd", "bcp", "mosquitto_pub", "mosquitto_sub", "zip", "unzip", "ipmitool",
                "kinit",
            ], glued: false),
        .init("U", of: ["smbclient", "rpcclient", "smbget", "net"], sign: "%"),
        .init("a", of: ["http", "https", "xh"], sign: ":"),
    ]

    /// The table by letter.
    static let byLetter = Dictionary(grouping: table, by: \.letter)
}

extension SecretScanner {
    /// Returns the password behind a flag of one letter, or nil where none is.
    func password(behindShortFlagAt place: Int) -> Range<Int>? {
        guard place > 0, bytes[place - 1] <= 0x20, place + 2 < bytes.count,
            let flags = PasswordFlag.byLetter[bytes[place + 1]]
        else { return nil }
        let isGlued = bytes[place + 2] > 0x20
        var start = isGlued ? place + 2 : skipBlanks(from: place + 2)
        guard start < bytes.count, bytes[start] > 0x20, isGlued || bytes[start] != UInt8(ascii: "-")
        else { return nil }
        let words = command(before: place)
        let flag = flags.first { flag in
            (isGlued ? flag.takesGlued : flag.takesNextWord)
                && words.contains { flag.programs.contains($0) }
                && flag.subcommand.map(words.contains) != false
        }
        guard let flag else { return nil }
        let quote = bytes[start].isQuote ? bytes[start] : nil
        if quote != nil { start += 1 }
        let end = run(from: start) { byte in
            quote.map { byte != $0 && byte != 0x0A } ?? (byte > 0x20)
        }
        guard let sign = flag.sign else {
            let range = quote == nil ? withoutSentence(start..<end) : start..<end
            // Digits glued to it are the port that somebody meant.
            let isPort = isGlued && range.count < 6 && bytes[range].allSatisfy(\.isASCIIDigit)
            return range.isEmpty || isPort || isPlaceholder(range) || isPlaceholder(start..<end)
                ? nil : range
        }
        let near = bytes[start..<min(end, start + SecretScanner.farthest)]
        guard let place = near.firstIndex(of: sign), place > start, place + 1 < end else {
            return nil
        }
        let range = place + 1..<end
        return isPlaceholder(range) ? nil : range
    }

    /// Returns the words of the shell command that a place is in, up to it, in lower case and without folders; only what
    /// is near.
    private func command(before place: Int) -> [String] {
        let limit = max(0, place - SecretScanner.farthest)
        var start = place
        while start > limit, !"|;&\n`(".utf8.contains(bytes[start - 1]) { start -= 1 }
        return bytes[start..<place].split { $0 <= 0x20 || $0.isQuote }.map { word in
            let name = word[((word.lastIndex(of: UInt8(ascii: "/")) ?? word.startIndex - 1) + 1)...]
            return String(decoding: name, as: UTF8.self).lowercased()
        }
    }

    /// The password of `user:password@host` without a scheme in front, asked for at the colon.
    ///
    /// An address of mail behind a label has the same form, as `to:mara@example.org`, and so has an image with its digest.
    func bareAddressPassword(at place: Int) -> Range<Int>? {
        var user = place
        while user > 0, place - user < 32, isUserByte(bytes[user - 1]) { user -= 1 }
        guard user < place, bytes[user].isASCIILetter,
            user == 0 || bytes[user - 1] <= 0x20 || bytes[user - 1].isQuote
                || "(=[<,".utf8.contains(bytes[user - 1])
        else { return nil }
        let label = String(decoding: bytes[user..<place], as: UTF8.self).lowercased()
        guard !Self.addressLabels.contains(label) else { return nil }
        let end = run(from: place + 1, atMost: SecretScanner.farthest) {
            $0 > 0x20 && !$0.isQuote && $0 != UInt8(ascii: "/")
        }
        guard let at = bytes[place + 1..<max(place + 1, end)].lastIndex(of: UInt8(ascii: "@")),
            at > place + 1
        else { return nil }
        let range = place + 1..<at
        let host =
            at
            + 1..<run(from: at + 1, atMost: SecretScanner.farthest) {
                $0.isASCIILetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
            }
        guard host.count > 1, bytes[host.lowerBound].isASCIILetterOrDigit, range.count >= 4,
            !isPlaceholder(range),
            !["sha256", "sha512", "sha1"].contains(
                String(decoding: bytes[host], as: UTF8.self))
        else { return nil }
        let isPlain = !looksRandom(range) && !hasSymbol(range)
        let hasPort =
            host.upperBound + 1 < bytes.count
            && bytes[host.upperBound] == UInt8(ascii: ":")
            && bytes[host.upperBound + 1].isASCIIDigit
        let isNumeric = bytes[host].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        return isPlain && !hasPort && !isNumeric ? nil : range
    }

    private func isUserByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetterOrDigit || "_.-".utf8.contains(byte)
    }

    /// What stands in front of an address of mail or of a call.
    private static let addressLabels: Set<String> = [
        "mailto", "to", "cc", "bcc", "from", "by", "via", "sip", "sips", "xmpp", "acct", "email",
        "e-mail",
        "mail", "contact", "owner", "author", "user", "ssh", "im", "reply-to", "sender", "login",
        "account",
        "assignee", "reporter", "name", "http", "https", "git", "npm", "image", "pkg",
    ]
}
