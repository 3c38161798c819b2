import Testing

@testable import PostMortem

@Suite struct MemoWordingTests {
    @Test(
        arguments: [
            ("Be more careful with migrations", "more careful"), ("CAREFUL!", "careful"),
            ("Engineers need to double-check the flag", "double check"),
            ("Nobody double-checked the flag", "double checked"),
            ("Human error", "human error"), ("It was an operator error", "operator error"),
            ("The on-call engineer forgot to rotate it", "forgot to"),
            ("Someone forgot", "forgot"), ("They should have paged earlier", "should have"),
            ("They should've paged earlier", "should ve"),
            ("He shouldn't have deployed", "shouldn t have"),
            ("She shouldn’t have deployed", "shouldn t have"),
            ("Remind the team of the runbook", "remind"),
            ("Remember to check the dashboard", "remember to"),
            ("Retrain the team on deploys", "retrain the team"), ("More training", "more training"),
            ("Did not follow the runbook", "did not follow the runbook"),
            ("They didn’t read the docs", "didn t read the docs"),
            ("Raise awareness of canaries", "raise awareness"),
            ("He was careless", "careless"), ("Take more care when merging", "more care"),
            ("She wasn't paying attention", "paying attention"),
        ])
    func `a memo to people is recognised by its wording`(text: String, wording: String) {
        #expect(MemoWording.found(in: text) == wording)
    }

    @Test(
        arguments: [
            "No limit guards the pool", "The reminder job died silently",
            "There is no carefully tested rollout", "Carefulness is not a control",
            "The alert fires on averages", "The trainer of the model is not versioned",
            "Deploys skip the canary when it is red", "The check runs once, not doubled",
            "An unforgotten flag stays on for ever", "Shoulders of the curve are not alerted on",
            "",
        ])
    func `engineering work is left alone`(text: String) {
        #expect(MemoWording.found(in: text) == nil)
    }

    @Test(
        arguments: [
            "The double-checked locking in the pool races",
            "The model is retrained every night without a gate",
            "The forgot-password endpoint has no rate limit",
            "The client did not follow the redirect", "The proxy did not read the new limit",
            "The user error page answers with status 200",
        ])
    func `machines that forget, retrain or don't follow are not people`(text: String) {
        #expect(MemoWording.found(in: text) == nil)
    }
}
