/// Up to five places where a noun phrase can end.
struct Ends {
    private var places: (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
    private(set) var count = 0

    init() {}

    init(_ end: Int?) {
        if let end { add(end) }
    }

    mutating func add(_ end: Int) {
        let end = Int32(end)
        switch count {
        case 0: places.0 = end
        case 1: places.1 = end
        case 2: places.2 = end
        case 3: places.3 = end
        case 4: places.4 = end
        default: return
        }
        count += 1
    }

    subscript(_ index: Int) -> Int {
        switch index {
        case 0: Int(places.0)
        case 1: Int(places.1)
        case 2: Int(places.2)
        case 3: Int(places.3)
        default: Int(places.4)
        }
    }
}
