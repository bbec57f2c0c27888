package import Importing

/// Makes messages of the bytes that a plugin puts out, whatever they are.
///
/// It needs no process, holds no more than a line, and gives the same for the same bytes however they arrive. The first
/// bad message ends it, with all that is wrong with that message.
package struct PluginMessageReader {
  private let plugin: String
  private let file: String
  private var lines = MessageLines()
  /// The number of the line that was read last.
  private var lineNumber = 0
  private var hasEnded = false

  package enum Element: Sendable {
    case message(PluginMessage)
    /// The output is not as the protocol says; nothing follows.
    case problem([Diagnostic])
  }

  /// - Parameters:
  ///   - plugin: what the plugin is called in diagnostics.
  ///   - file: the file that is imported, for the diagnostics that the plugin makes of it.
  package init(plugin: String, file: String) { (self.plugin, self.file) = (plugin, file) }

  package mutating func append(_ bytes: some Collection<UInt8>) {
    if !hasEnded { lines.append(bytes) }
  }

  /// The next message; nil when there is no whole one.
  package mutating func next() -> Element? {
    guard !hasEnded else { return nil }
    let line: [UInt8]
    do throws(MessageLines.TooLong) {
      guard let next = try lines.next() else { return nil }
      line = next
    } catch {
      lineNumber += 1
      return end([.malformed(plugin, place(), "the line is longer than \(ImporterProtocol.lineLimit) bytes", nil)])
    }
    lineNumber += 1
    do throws(JSONReader.Failure) {
      let node = try JSONReader.read(line)
      var reading = WireReading()
      let message = PluginMessage.read(node, file: file, into: &reading)
      guard reading.problems.isEmpty, let message else {
        return end(reading.problems.map { .wrongMessage(plugin, place($0.path), $0) })
      }
      return .message(message)
    } catch {
      let column = min(error.offset, line.count) + 1
      return end([.malformed(plugin, place(column: column), error.reason, Self.excerpt(line, around: error.offset))])
    }
  }

  /// What is wrong with the end of the output: the last line is not ended.
  package mutating func finish() -> Element? {
    guard !hasEnded, lines.hasRest else { return nil }
    lineNumber += 1
    return end([.malformed(plugin, place(), "the last line has no end", nil)])
  }

  private mutating func end(_ diagnostics: [Diagnostic]) -> Element {
    hasEnded = true
    return .problem(diagnostics)
  }

  private func place(_ path: String = "", column: Int? = nil) -> Diagnostic.Place {
    Diagnostic.Place(
      file: "output of \(plugin)", line: lineNumber, column: column, name: path.isEmpty ? nil : path)
  }

  private static func excerpt(_ line: [UInt8], around offset: Int) -> String {
    let start = max(0, min(offset, line.count) - 20)
    return printableText(line[start..<min(line.count, start + 60)])
  }
}

/// Bytes as text for a terminal: what is not UTF-8 replaced, control characters made blanks.
func printableText(_ bytes: some Collection<UInt8>) -> String {
  var text = ""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    text.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return text
}
