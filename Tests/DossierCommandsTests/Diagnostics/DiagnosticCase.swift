import Foundation
import Testing

/// A file that says how a diagnostic comes about: what is in the folder, and which commands are run.
///
///     --- hours.csv
///     Title,Dates
///     Teaching,2024-13-01
///     --- run
///     $ dossier import hours.csv
///
/// A portfolio of an invented person is there before. A name may be followed by words in brackets: `(escaped)` reads
/// `\xNN` as a byte and `\n` as a line end, and adds no last line end; `(repeated 500)` repeats the last line, with its
/// number for `#`; `(executable)` may be run. What else a run may have is in ``Step``. A case that cannot come about by
/// files alone has a single section `--- elsewhere`, which says why and names the test that has it.
struct DiagnosticCase {
  /// What is done, in order.
  enum Step: Equatable {
    /// `$ dossier …`: words are separated by blanks, and quoted as in a shell.
    case run(String)
    /// `! lock FILE`: another process is writing to the portfolio file from here on.
    case lock(String)
    /// `! cut FILE BYTES`: the file is cut.
    case cut(String, Int)
    /// `! protect FILE`: the file, or the folder, can only be read.
    case protect(String)
    /// `! remove FILE`
    case remove(String)
    /// `! append FILE`: a line is added to the file.
    case append(String)
    /// `! forget NAME`: the variable of the environment is not set.
    case forget(String)
  }

  struct File {
    let name: String
    let bytes: [UInt8]
    let isExecutable: Bool
    /// What a page shows of it.
    let text: String
  }

  let code: String
  private(set) var files: [File] = []
  private(set) var steps: [Step] = []
  /// Why there is no input, and where it is tested.
  private(set) var elsewhere: String?

  init(code: String, text: String) throws {
    self.code = code
    for section in text.components(separatedBy: "--- ").dropFirst() {
      let (head, body) = Self.split(section)
      let words = head.split(separator: "(", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      let flag = words.count > 1 ? words[1].replacingOccurrences(of: ")", with: "") : ""
      switch words.first {
      case "run": steps = try body.split(separator: "\n").map { try Self.step(String($0)) }
      case "elsewhere": elsewhere = body.trimmingCharacters(in: .whitespacesAndNewlines)
      case let name?: files.append(Self.file(name, flag: flag, body: body))
      case nil: throw CaseFault("\(code): a section has no name")
      }
    }
    if steps.isEmpty, elsewhere == nil { throw CaseFault("\(code): nothing is run") }
  }

  private static func split(_ section: String) -> (String, String) {
    guard let end = section.firstIndex(of: "\n") else { return (section, "") }
    return (String(section[..<end]), String(section[section.index(after: end)...]))
  }

  private static func file(_ name: String, flag: String, body: String) -> File {
    var bytes = Array(body.utf8)
    if flag == "escaped" {
      bytes = unescaped(body.trimmingCharacters(in: .newlines))
    } else if flag.hasPrefix("repeated "), let count = Int(flag.dropFirst(9)) {
      var lines = body.split(separator: "\n").map(String.init)
      let last = lines.popLast() ?? ""
      let many = (1...count).map { last.replacingOccurrences(of: "#", with: "\($0)") }
      bytes = Array(((lines + many).joined(separator: "\n") + "\n").utf8)
    }
    let shown = flag.hasPrefix("repeated") ? body + "… (\(flag) times)\n" : body
    return File(name: name, bytes: bytes, isExecutable: flag == "executable", text: shown)
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? UInt8(ascii: "?"))
        rest = rest.dropFirst(2)
      default: bytes.append(next)
      }
    }
    return bytes
  }

  private static func step(_ line: String) throws -> Step {
    let words = line.split(separator: " ").map(String.init)
    switch (words.first, words.dropFirst().first, words.count) {
    case ("$", "dossier", _): return .run(String(line.dropFirst("$ dossier ".count)))
    case ("!", "lock", 3): return .lock(words[2])
    case ("!", "protect", 3): return .protect(words[2])
    case ("!", "remove", 3): return .remove(words[2])
    case ("!", "append", 3): return .append(words[2])
    case ("!", "forget", 3): return .forget(words[2])
    case ("!", "cut", 4): return .cut(words[2], Int(words[3]) ?? 0)
    default: throw CaseFault("“\(line)” is not a step")
    }
  }

  /// The words of a command line, with quotes as in a shell.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      switch (quote, character) {
      case (nil, " "):
        if let finished = word { words.append(finished) }
        word = nil
      case (nil, "\""), (nil, "'"):
        quote = character
        word = word ?? ""
      case (let open?, character) where open == character: quote = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// A case is not written as it should be.
struct CaseFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
