/// What chat programs put around messages in languages other than English: edited, answers, reactions.
///
/// The words are those that Slack, Teams, Google Chat and Discord show in German, French, Spanish, Portuguese,
/// Italian, Dutch, the Nordic languages, Polish and Japanese.
enum ChatFrames {
    /// Returns a message's lines without them.
    static func without(_ lines: [String]) -> [String] {
        guard lines.count > 1 else { return lines.map(withoutEdited) }
        return lines.enumerated().filter { $0.offset == 0 || !isFrame($0.element) }
            .map { withoutEdited($0.element) }
    }

    /// Whether all of a line is such a word, a count of answers, or one of reactions.
    static func isFrame(_ line: String) -> Bool {
        let folded = line.trimmedBlanks.lowercased().without(suffix: ".")
        if words.contains(folded) || edited.contains("(\(folded))") { return true }
        if lastAnswer.contains(where: folded.hasPrefix) { return true }
        let parts = folded.split(separator: " ")
        guard parts.count > 1, Int(parts[0]) != nil else { return false }
        if parts.count == 2, answers.contains(String(parts[1])) { return true }
        return reactions.contains { parts[parts.count - 1].hasSuffix($0) }
            || reactions.contains(String(parts[1]))
    }

    private static func withoutEdited(_ line: String) -> String {
        let bare = line.trimmedBlanks
        guard bare.hasSuffix(")"), let open = bare.lastIndex(of: "("),
            edited.contains(bare[open...].lowercased())
        else { return line }
        return String(bare[..<open]).trimmedBlanks
    }

    private static let edited: Set<String> = [
        "(bearbeitet)", "(modifié)", "(modifiée)", "(editado)", "(editada)", "(modificato)",
        "(bewerkt)", "(redigerad)", "(redigerat)", "(redigert)", "(redigeret)", "(edytowane)",
        "(edytowano)", "(muokattu)", "(編集済み)",
    ]

    private static let words: Set<String> = [
        "thread anzeigen", "neue nachrichten", "mehr anzeigen", "weniger anzeigen", "antworten",
        "afficher le fil de discussion", "nouveaux messages", "répondre", "ver hilo",
        "mensajes nuevos", "responder", "ver conversa", "visualizza thread", "rispondi",
        "thread weergeven", "nieuwe berichten", "visa tråd", "zuletzt gelesen", "dernière lecture",
    ]

    private static let lastAnswer = [
        "letzte antwort ", "dernière réponse ", "última respuesta ", "última resposta ",
        "ultima risposta ", "laatste antwoord ", "senaste svar",
    ]

    private static let answers: Set<String> = [
        "antwort", "antworten", "réponse", "réponses", "respuesta", "respuestas", "resposta",
        "respostas", "risposta", "risposte", "antwoord", "antwoorden", "reacties", "svar",
        "odpowiedzi", "odpowiedź",
    ]

    private static let reactions: Set<String> = [
        "-reaktion", "-reaktionen", "réaction", "réactions", "reacción", "reacciones", "reação",
        "reações", "reazione", "reazioni",
    ]
}
