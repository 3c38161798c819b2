#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one function of the mathematical library that likeness takes.
enum Logarithm {
    /// Returns the natural logarithm.
    static func natural(_ number: Double) -> Double { log(number) }
}
