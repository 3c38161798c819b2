/// What Loki's API answers to a query of logs: streams of lines, each with its labels once.
///
/// A line is a pair of its nanoseconds since 1970, as a string, and its text ("Loki HTTP API", query_range).
enum LokiAnswer {
    /// Returns a record for each line, with the labels of its stream; nil where a value is no such answer.
    static func records(_ value: JSONValue) -> [JSONValue]? {
        let streams = value.at("data.result")?.elements ?? value["streams"]?.elements
        guard let streams, streams.contains(where: { $0.has("stream") && $0.has("values") }) else {
            return nil
        }
        return streams.flatMap { stream -> [JSONValue] in
            var labels: [JSONValue.Member] = []
            if case .object(let members)? = stream["stream"] { labels = members }
            return (stream["values"]?.elements ?? []).compactMap { line in
                guard let pair = line.elements, pair.count >= 2 else { return nil }
                return .object(
                    labels + [
                        JSONValue.Member(name: "@timestamp", value: pair[0]),
                        JSONValue.Member(name: "message", value: pair[1]),
                    ])
            }
        }
    }
}
