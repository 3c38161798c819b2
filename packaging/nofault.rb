# A formula for Homebrew. Untested: nobody has installed it yet, on macOS or on Linux; `ruby -c` and a run of its
# shell parts on Linux are all it has seen (docs/packages.md). Put in the address and the sum of a released archive of
# `make dist` before use.
class Nofault < Formula
  desc "Shell in which a facilitator runs a 90-minute blameless post-mortem"
  homepage "https://nofault.example/"
  url "https://nofault.example/nofault-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"

  depends_on xcode: ["26.0", :build] if OS.mac?
  # The line editor: macOS has its own.
  uses_from_macos "libedit"

  on_linux do
    depends_on "swift" => :build
    # SHA-256: macOS has CryptoKit.
    depends_on "nettle"
  end

  def install
    # The archive has the packages that nofault depends on inside; nothing is fetched.
    arguments = ["--configuration", "release", "--product", "nofault", "--disable-sandbox"]
    arguments << "--static-swift-stdlib" if OS.linux?
    system "swift", "build", *arguments
    system "make", "install-files", "PREFIX=#{prefix}"
  end

  test do
    system bin/"nofault", "sample", "--output", testpath
    assert_match "sample meeting", (testpath.glob("sample-*/*.md").first).read
  end
end
