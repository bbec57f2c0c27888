import Foundation

/// Python's `csv` module, the reader that this one agrees with.
enum Python {
  struct Request: Encodable {
    /// The file, one code point per byte, so that any bytes survive JSON.
    var text: String
    var delimiter: String
    var quote: String?
    var doubleQuote: Bool
    var escape: String?
    var skipInitialSpace: Bool
  }

  static let path: String? = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let script = """
    import csv, io, json, sys
    csv.field_size_limit(1 << 30)
    for line in open(sys.argv[1], encoding="utf-8"):
        r = json.loads(line)
        rows = csv.reader(
            io.StringIO(r["text"], newline=""), delimiter=r["delimiter"], quotechar=r.get("quote"),
            quoting=csv.QUOTE_MINIMAL if "quote" in r else csv.QUOTE_NONE, doublequote=r["doubleQuote"],
            escapechar=r.get("escape"), skipinitialspace=r["skipInitialSpace"])
        print(json.dumps(list(rows)))
    """

  /// The records that Python reads in each file.
  static func records(_ requests: [Request]) throws -> [[[String]]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "requests.jsonl")
    let output = folder.appending(path: "records.jsonl")
    let encoder = JSONEncoder()
    var lines = Data()
    for request in requests {
      lines += try encoder.encode(request) + Data("\n".utf8)
    }
    try lines.write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = path.map { URL(filePath: $0) }
    process.arguments = ["-c", script, input.path]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let decoder = JSONDecoder()
    return try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode([[String]].self, from: $0)
    }
  }
}
