import Foundation
import HTMLExporting
import Testing

/// The shipped style sheets.
@Suite("The style sheets")
struct StyleTests {
  @Test(
    "have enough contrast on paper and on a dark screen",
    arguments: ["ink", "quiet", "accent", "attention"], [false, true])
  func contrast(name: String, isDark: Bool) throws {
    let style = try #require(Pages.shipped().files["screen.css"])
    let schemes = style.split(separator: "prefers-color-scheme: dark", maxSplits: 1)
    let scheme = try #require(isDark ? schemes.last : schemes.first)
    let text = try luminance(of: name, in: scheme)
    let paper = try luminance(of: "paper", in: scheme)
    let ratio = (max(text, paper) + 0.05) / (min(text, paper) + 0.05)
    #expect(ratio >= 4.5, "\(name): \(ratio)")
  }

  @Test("set type in five sizes, beside that of drawings, which are scaled")
  func sizes() throws {
    let files = try Pages.shipped().files
    let screen = try #require(files["screen.css"])
    let print = try #require(files["print.css"])
    for name in ["title", "head", "text", "small", "tiny"] {
      #expect(screen.contains("--\(name): ") && print.contains("--\(name): "), "\(name)")
    }
    var others: Set<String> = []
    for match in (screen + print).matches(of: /font(?:-size)?: ([^\s;\/}]+)/) where !match.output.1.hasPrefix("var(") {
      others.insert(String(match.output.1))
    }
    #expect(print.contains("--tiny: 8pt;"))
    #expect(others == ["12px", "8pt"])
  }

  @Test("fetch nothing")
  func fetchNothing() throws {
    for (name, text) in try Pages.shipped().files where name.hasSuffix(".css") {
      #expect(!text.contains("url("))
      #expect(!text.contains("@import"))
      #expect(!text.contains("<"))
    }
  }

  /// The relative luminance of WCAG 2.2.
  private func luminance(of name: String, in scheme: Substring) throws -> Double {
    let start = try #require(scheme.firstRange(of: "--\(name): #"))
    let value = try #require(Int(scheme[start.upperBound...].prefix(6), radix: 16))
    let channels = [16, 8, 0].map { shift -> Double in
      let channel = Double(value >> shift & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
