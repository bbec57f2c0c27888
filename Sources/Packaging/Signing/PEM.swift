import Foundation

/// A block of base 64 between two lines that say what it is (RFC 7468).
struct PEM {
  let label: String
  let bytes: [UInt8]

  init(label: String, bytes: [UInt8]) { (self.label, self.bytes) = (label, bytes) }

  /// Reads the first block of a text; nil where there is none.
  init?(_ text: String) {
    var label: String?
    var content = ""
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.filter { !$0.isWhitespace || $0 == " " }
      if let open = label {
        if line == "-----END \(open)-----" {
          guard let data = Data(base64Encoded: content) else { return nil }
          self.init(label: open, bytes: Array(data))
          return
        }
        content += line
      } else if line.hasPrefix("-----BEGIN "), line.hasSuffix("-----") {
        label = String(line.dropFirst("-----BEGIN ".count).dropLast("-----".count))
      }
    }
    return nil
  }

  var text: String {
    var lines = ["-----BEGIN \(label)-----"]
    var rest = Substring(Data(bytes).base64EncodedString())
    while !rest.isEmpty {
      lines.append(String(rest.prefix(64)))
      rest = rest.dropFirst(64)
    }
    return (lines + ["-----END \(label)-----"]).joined(separator: "\n") + "\n"
  }
}
