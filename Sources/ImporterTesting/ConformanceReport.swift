import Importing

/// What came of testing an importer.
public struct ConformanceReport: Sendable {
  public let importer: String
  public internal(set) var checks: [Check] = []

  /// One promise of the contract, held against some files.
  public struct Check: Sendable {
    /// In kebab case, for a program: `chunks-do-not-matter`.
    public let id: String
    /// The promise, as a sentence.
    public let promise: String
    /// How many times it was tried.
    public internal(set) var tried = 0
    /// Where it was not kept, a sentence each.
    public internal(set) var failures: [String] = []
  }

  /// Every failure, a sentence each; empty when the importer conforms.
  public var failures: [String] { checks.flatMap(\.failures) }

  /// For a person to read: a line for each promise, then what failed.
  public var text: String {
    var text = "\(importer)\n"
    for check in checks {
      let word = !check.failures.isEmpty ? "FAILED " : check.tried == 0 ? "no case" : "passed "
      text += "  \(word)  \(check.promise)" + (check.tried > 1 ? " (\(check.tried))" : "") + "\n"
      for failure in check.failures { text += "           \(failure)\n" }
    }
    let failed = checks.filter { !$0.failures.isEmpty }.count
    let passed = checks.filter { $0.failures.isEmpty && $0.tried > 0 }.count
    return text + "\(passed) promises kept, \(failed) broken, \(checks.reduce(0) { $0 + $1.tried }) trials\n"
  }

  /// For a program to read.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.member("importer", importer)
      json.member("passed", failures.isEmpty)
      json.key("checks")
      json.array(checks) { json, check in
        json.object { json in
          json.member("id", check.id)
          json.member("promise", check.promise)
          json.member("tried", check.tried)
          json.member("failures", check.failures)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// Adds a check, or trials to the one with the id.
  package mutating func record(_ id: String, _ promise: String, _ failures: [String], tried: Int = 1) {
    if !checks.contains(where: { $0.id == id }) { checks.append(Check(id: id, promise: promise)) }
    guard let index = checks.firstIndex(where: { $0.id == id }) else { return }
    checks[index].tried += tried
    // A hundred sentences about one mistake help nobody.
    checks[index].failures += failures.prefix(max(0, 10 - checks[index].failures.count))
  }
}
