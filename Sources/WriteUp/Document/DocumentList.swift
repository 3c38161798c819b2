/// The values of a list in a document, each made where it is read.
///
/// A value of an item takes ten times the memory of the item. A page has few of them, but a journal may say anything,
/// and nobody reads two values of a list at once.
package struct DocumentList: RandomAccessCollection, Hashable, Sendable {
    private enum Content: Sendable {
        case values([DocumentValue])
        case made(count: Int, make: @Sendable (Int) -> DocumentValue)
    }

    private let content: Content

    /// Creates a list of values that are there.
    init(_ values: [DocumentValue]) { content = .values(values) }

    /// Creates a list of which the values are made of elements, each time that they are read.
    init<Element: Sendable>(
        _ elements: [Element], _ make: @escaping @Sendable (Element) -> DocumentValue
    ) {
        content = .made(count: elements.count) { make(elements[$0]) }
    }

    package var startIndex: Int { 0 }

    package var endIndex: Int {
        switch content {
        case .values(let values): values.count
        case .made(let count, _): count
        }
    }

    package subscript(index: Int) -> DocumentValue {
        switch content {
        case .values(let values): values[index]
        case .made(_, let make): make(index)
        }
    }

    package static func == (first: DocumentList, second: DocumentList) -> Bool {
        first.count == second.count && first.elementsEqual(second)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for value in self { hasher.combine(value) }
    }
}
