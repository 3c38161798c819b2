import PostMortem

/// A session in German in which everything happened that the page has a place for.
enum GermanFixture {
    /// The session.
    static var session: Session { Fixture.folded(events) }

    private static func id(_ text: String) -> ItemID { Fixture.id(text) }

    static let events: [Event] = [
        .sessionOpened(session: "versand", zone: "Europe/Berlin", tool: "0.2.0", language: "de"),
        .titleSet(text: "Versandetiketten wurden nicht gedruckt"),
        .severitySet(text: "SEV2"),
        .serviceAdded(text: "Etikettendruck"),
        .impactSet(text: "Händler konnten 52 Minuten lang nichts verschicken"),
        .recurrenceNoted(text: "Im März war es dieselbe Liste"),
        .entryAdded(
            id: id("T1"), kind: .fact, time: Fixture.time(21, 23, 50),
            text: "Änderung 812 wird freigegeben"),
        .entryAdded(
            id: id("T2"), kind: .fact, time: Fixture.time(22, 14, 2),
            text: "Der Druckdienst startet neu und liest die neue Konfiguration"),
        .entryAdded(
            id: id("T3"), kind: .signal, time: Fixture.time(22, 14, 9, approximate: true),
            text: "Der erste Händler schreibt dem Support"),
        .entryAdded(id: id("T4"), kind: .fact, time: nil, text: "Wir rufen den Hersteller an"),
        .entryAdded(
            id: id("T5"), kind: .fact, time: Fixture.time(22, 14, 54),
            text: "Die alte Konfiguration ist wieder aktiv"),
        .milestoneSet(.started, time: Fixture.time(22, 14, 2), entry: id("T2"), text: nil),
        .milestoneSet(
            .detected, time: Fixture.time(22, 14, 9, approximate: true), entry: id("T3"),
            text: "ein Händler schrieb dem Support"),
        .milestoneSet(.mitigated, time: Fixture.time(22, 14, 54), entry: id("T5"), text: nil),
        .milestoneSet(.resolved, time: Fixture.time(24, 17, 0), entry: nil, text: nil),
        .personInvited(name: "Mara Lind", role: .facilitator),
        .personInvited(name: "Jörg Weiß", role: .onCall),
        .personInvited(name: "Ute Brandt", role: .developer),
        .personInvited(name: "Samir Aziz", role: .affected),
        .personInvited(name: "Ines Duarte", role: .manager),
        .personInvited(name: "Ole Jansen", role: .other),
        .phaseEntered(
            .room,
            override: Override(
                rules: ["it ended more than 48 hours ago"], codes: ["longAgo"],
                reason: "vorher war niemand da")),
        .phaseEntered(.timeline, override: nil),
        .itemKeyed(id: id("T3")),
        .questionParked(id: id("Q1"), text: "Warum kam kein Alarm?"),
        .questionParked(id: id("Q2"), text: "Wer bestellt neue Drucker?"),
        .agreed(
            .order,
            names: [
                "Mara Lind", "Jörg Weiß", "Ute Brandt", "Samir Aziz", "Ines Duarte", "Ole Jansen",
            ]),
        .phaseEntered(.cause, override: nil),
        .problemStated(text: "Händler konnten 52 Minuten lang keine Etiketten drucken"),
        .whyAdded(
            id: id("W1"), under: .problem,
            text: "Der Druckdienst hat eine Konfiguration ohne Drucker geladen"),
        .whyAdded(id: id("W2"), under: id("W1"), text: "Eine leere Liste ist für ihn gültig"),
        .whyAdded(
            id: id("W3"), under: id("W1"), text: "Auf die Warteschlange gibt es keinen Alarm"),
        .whyLinked(id: id("W1"), entry: id("T2")),
        .rootMarked(id: id("W2"), override: nil),
        .rootMarked(id: id("W3"), override: nil),
        .phaseEntered(.factors, override: nil),
        .factorAdded(id: id("F1"), kind: .hid, text: "Der Druckdienst meldete „bereit“"),
        .factorAdded(id: id("F2"), kind: .slowed, text: "Das Runbook beschrieb den alten Dienst"),
        .factorAdded(id: id("F3"), kind: .luck, text: "Es war Sonntag"),
        .questionAnswered(id: id("Q1"), text: "Die Warteschlange hatte keinen"),
        .phaseEntered(
            .actions,
            override: Override(
                rules: ["Q2 is parked and not answered"], codes: ["questions"],
                reason: "Q2 klärt der Einkauf")),
        .ideaAdded(id: id("I1"), text: "Druckdienst lehnt leere Listen beim Start ab"),
        .ideaAdded(id: id("I2"), text: "Alarm auf die Warteschlange ab 200 Aufträgen"),
        .ideaAdded(id: id("I3"), text: "Alle noch einmal schulen"),
        .ideaAdded(id: id("I4"), text: "Einen zweiten Druckdienst betreiben"),
        .ideaTargeted(id: id("I1"), target: id("W2")),
        .ideaTargeted(id: id("I2"), target: id("W3")),
        .ideasRanked(ids: [id("I1"), id("I2"), id("I4"), id("I3")]),
        .ideasPicked(
            ideas: [id("I1"), id("I2")], actions: [id("A1"), id("A2")], override: nil),
        .ideaDeclined(id: id("I3"), reason: "verlangt Sorgfalt von Leuten"),
        .ownerSet(id: id("A1"), name: "Ute Brandt"),
        .dueSet(id: id("A1"), date: Fixture.december(7)),
        .measureSet(id: id("A1"), text: "Der Start mit leerer Liste schlägt im Test fehl"),
        .actionConfirmed(id: id("A1")),
        .ownerSet(id: id("A2"), name: "Jörg Weiß"),
        .dueSet(id: id("A2"), date: Fixture.december(4)),
        .sessionClosed(
            override: Override(
                rules: ["the owner of A2 has not said yes"], codes: ["yes"],
                reason: "er musste los")),
        .actionDone(id: id("A1"), text: "mit Version 813"),
        .actionSlipped(
            id: id("A2"), date: Fixture.december(11), reason: "wartet auf das neue Dashboard"),
        .sessionClosed(override: nil),
    ]
}
