import OperatingSystem
import Testing

@testable import nofault

@Suite struct SampleScriptTests {
    @Test(arguments: SampleScript.allCases)
    func `a sample script is compiled in as it stands in Scripts`(script: SampleScript) throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(root)/Scripts/\(script.rawValue)"
        let bytes = try SmallFile.bytes(of: path, atMost: 1 << 20)
        #expect(!bytes.isEmpty)
        #expect(script.bytes == bytes)
    }
}
