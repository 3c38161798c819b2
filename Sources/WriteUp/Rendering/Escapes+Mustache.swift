import Mustache
import SafeText

// The page's templates escape every text by the same policy as all other ways out.
extension HTMLText: MustacheContentType {}
extension MarkdownText: MustacheContentType {}
