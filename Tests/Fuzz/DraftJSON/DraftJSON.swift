import Drafting
package import FuzzSupport

/// Gives libFuzzer's input to the reader of JSON: what it takes, it writes and reads back as the same.
private func readJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let written = JSONText.rewritten(bytes) else { return 0 }
    require(JSONText.rewritten(written) == written, "what was written reads as something else")
    return 0
}

@_cdecl("FuzzDraftJSON_main")
package func start(_ count: CInt, _ arguments: Arguments?) -> CInt {
    fuzz(readJSON, count, arguments)
}
