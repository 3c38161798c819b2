import Testing

@testable import Shell

struct HomeFolderTests {
    @Test(arguments: [
        ("~/draft.script", "/home/mara/draft.script"), ("~", "/home/mara"), ("~/", "/home/mara/"),
        ("draft.script", "draft.script"), ("/a/~/b", "/a/~/b"), ("a~b", "a~b"),
        ("~draft.script", "~draft.script"),
    ])
    func `a tilde in front is the home folder`(path: String, expanded: String) throws {
        #expect(try HomeFolder.expanding(path, home: "/home/mara") == expanded)
        #expect(try HomeFolder.expanding(path, home: "/home/mara/") == expanded)
    }

    @Test(arguments: [("~jo/draft.script", "/home/mara"), ("~/a", nil), ("~/a", "")])
    func `what isn't known is refused, never read as a folder of that name`(
        path: String, home: String?
    ) {
        #expect(throws: Complaint.self) { try HomeFolder.expanding(path, home: home) }
    }
}
