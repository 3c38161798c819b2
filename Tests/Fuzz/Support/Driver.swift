/// Takes libFuzzer's next input, of so many bytes, and returns 0.
package typealias Target = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
/// The arguments of a process as C has them.
package typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// Hands a process over to libFuzzer, which reads its flags and folders from the arguments.
///
/// SwiftPM renames the `main` of an executable after its target, so libFuzzer's own isn't found; this is
/// what that does.
package func fuzz(_ target: Target, _ count: CInt, _ arguments: Arguments?) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, target)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments?>,
    _ target: Target
) -> CInt
