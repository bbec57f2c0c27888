package import Foundation
package import Testing

/// The Python package `jsonschema`, run as a process: a validator that others wrote.
package enum PythonValidator {
  /// Whether Python and a `jsonschema` that knows JSON Schema 2020-12 are installed.
  package static let isInstalled = interpreter != nil

  /// The first Python that has the package: the system's packages serve only the system's Python.
  private static let interpreter = [["/usr/bin/env", "python3"], ["/usr/bin/python3"]].first { command in
    (try? run("from jsonschema import Draft202012Validator", [], with: command)) != nil
  }

  /// Throws when a schema is not one itself.
  package static func check(schema: URL) throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      Validator.check_schema(json.load(open(sys.argv[1], encoding="utf-8")))
      """
    _ = try run(script, [schema.path])
  }

  /// What the schema finds wrong with a text, each with its path; empty when it is valid.
  package static func problems(_ text: String, schema: URL) throws -> [String] {
    try #require(problems(in: [text], schema: schema).first)
  }

  /// What the schema finds wrong with each of some texts, by one process, since starting many is slow.
  package static func problems(in texts: [String], schema: URL) throws -> [[String]] {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      from jsonschema.validators import validator_for
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      validator = validator_for(schema, default=Draft202012Validator)(schema)
      problems = []
      for text in json.load(open(sys.argv[2], encoding="utf-8")):
          errors = sorted(validator.iter_errors(json.loads(text)), key=lambda error: list(map(str, error.path)))
          problems.append(["/".join(map(str, error.path)) + ": " + error.message[:400] for error in errors])
      print(json.dumps(problems))
      """
    let output = try withFile(JSONEncoder().encode(texts)) { try run(script, [schema.path, $0.path]) }
    return try JSONDecoder().decode([[String]].self, from: Data(output.utf8))
  }

  /// The text as Python writes it, which is the compact form.
  package static func rewritten(_ text: String) throws -> String {
    let script = """
      import json, sys
      value = json.load(open(sys.argv[1], encoding="utf-8"))
      text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
      sys.stdout.buffer.write(text.encode("utf-8"))
      """
    return try withFile(Data(text.utf8)) { try run(script, [$0.path]) }
  }

  private static func withFile<Result>(_ content: Data, _ body: (URL) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString).json")
    try content.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file)
  }

  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    try run(script, arguments, with: #require(interpreter))
  }

  private static func run(_ script: String, _ arguments: [String], with interpreter: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: interpreter[0])
    process.arguments = interpreter.dropFirst() + ["-c", script] + arguments
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    // Standard error is read after standard output: a traceback fits in a pipe.
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let trace = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw PythonFailure(trace: String(decoding: trace, as: UTF8.self))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The script ended with an error.
package struct PythonFailure: Error {
  package let trace: String
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where the validator is missing.
  package static var needsPythonValidator: Self {
    .enabled(
      if: PythonValidator.isInstalled,
      "needs python3 with jsonschema, which knows JSON Schema 2020-12 (Debian: python3-jsonschema)")
  }
}
