/// A stretch of a text that looks like something that lets whoever reads it in.
public struct Secret: Hashable, Sendable {
    /// What it looks like.
    public enum Kind: Hashable, Sendable {
        /// A private key in PEM or OpenPGP armour (RFC 7468 §2, RFC 9580 §6.2).
        case privateKey
        /// A JSON Web Token, signed or encrypted (RFC 7519 §3, RFC 7516 §3).
        case webToken
        /// The credentials of an `Authorization` header or of a bearer token (RFC 9110 §11.6.2, RFC 6750 §2.1).
        case credentials
        /// A token that its provider marks by its first letters, with the provider's name.
        case token(of: String)
        /// The value of a setting called password, secret, token, API key or the like.
        case setting
        /// The password in an address (RFC 3986 §3.2.1).
        case addressPassword
        /// An address that whoever knows it may post to, as those of incoming webhooks.
        case webhook
    }

    /// What it looks like.
    public let kind: Kind
    /// Where it is; names of settings, schemes and users stand outside.
    public let range: Range<String.Index>

    /// What to call it, as a noun with its article, for sentences.
    public var name: String {
        switch kind {
        case .privateKey: "a private key"
        case .webToken: "a JSON Web Token"
        case .credentials: "the credentials of an Authorization header"
        case .token(let provider): "a token of \(provider)"
        case .setting: "the value of a password, token or key"
        case .addressPassword: "a password in an address"
        case .webhook: "the address of a webhook"
        }
    }

    /// What stands in its place in a masked text: brackets, so that it is seen for what it is, and isn't
    /// taken for a secret again.
    public var mask: String {
        switch kind {
        case .privateKey: "[private key]"
        case .webToken: "[token]"
        case .credentials: "[credentials]"
        case .token: "[token]"
        case .setting: "[secret]"
        case .addressPassword: "[secret]"
        case .webhook: "[webhook]"
        }
    }
}
