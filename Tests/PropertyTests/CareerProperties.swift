import Importing
import PortfolioModel
import PortfolioStore
import TestSupport
import Testing

/// What holds of any career, over exports that are generated from a seed; a failure names the seed.
struct CareerProperties {
  private static let seeds = Array(1...6)

  /// Exports and decisions of a seed.
  private func makeCase(_ seed: Int) throws -> (exports: [GeneratedExports.Export], decisions: [Career.MadeDecision]) {
    let exports = try GeneratedExports(seed: seed).exports
    var random = SeededGenerator(seed: seed &+ 1_000)
    return (exports, try Career(exports).makeDecisions(&random))
  }

  @Test(arguments: seeds) func `importing everything twice changes nothing`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let career = try Career(exports, deciding: decisions)
    let before = try career.json()
    for export in exports {
      let report = try career.bring(export)
      guard case .alreadyImported = report.status else {
        Issue.record("\(export.name) was read again")
        continue
      }
    }
    #expect(try career.json() == before)
  }

  @Test(arguments: seeds) func `the order of files does not matter`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let expected = try Career(exports, deciding: decisions).json()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2 {
      #expect(try Career(exports.shuffled(using: &random), deciding: decisions).json() == expected)
    }
  }

  @Test(arguments: seeds) func `the order of rows does not matter to what is said`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let expected = try Career(exports, deciding: decisions).values()
    var random = SeededGenerator(seed: seed)
    let shuffled = exports.map { export in
      var copy = export
      copy.rows.shuffle(using: &random)
      return copy
    }
    #expect(try Career(shuffled, deciding: decisions).values() == expected)
  }

  @Test(arguments: seeds) func `an export in two overlapping pieces is the export`(seed: Int) throws {
    let exports = try GeneratedExports(seed: seed, hasTwins: false).exports
    var random = SeededGenerator(seed: seed)
    let pieces = exports.flatMap { export in
      let places = [0, export.rows.count].map { _ in Int.random(in: 0...export.rows.count, using: &random) }.sorted()
      return [Array(export.rows[..<places[1]]), Array(export.rows[places[0]...])].filter { !$0.isEmpty }.map { rows in
        var copy = export
        copy.rows = rows
        return copy
      }
    }
    func facts(_ career: Career) throws -> [String] {
      // Whether a row has vanished may depend on what one file says of the other; what is said does not.
      try career.values().map { String($0[..<($0.lastIndex(of: "[") ?? $0.endIndex)]) }
    }
    #expect(try facts(Career(pieces.shuffled(using: &random))) == facts(Career(exports)))
  }

  @Test(arguments: seeds) func `imports can be undone and redone in any order`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let career = try Career(exports, deciding: decisions)
    let whole = try career.json()
    var random = SeededGenerator(seed: seed)
    var undone: Set<Int> = []
    for step in 0..<20 {
      let index = Int.random(in: exports.indices, using: &random)
      if undone.contains(index) {
        try career.file.redo(Int64(index + 1))
        undone.remove(index)
      } else {
        try career.file.undo(Int64(index + 1))
        undone.insert(index)
      }
      if step % 5 == 4 {
        let rest = exports.indices.filter { !undone.contains($0) }.map { exports[$0] }
        #expect(try career.json() == Career(rest, deciding: decisions).json(), "after \(step + 1) steps")
      }
    }
    for index in undone { try career.file.redo(Int64(index + 1)) }
    #expect(try career.json() == whole)
  }

  @Test(arguments: seeds) func `decisions stand whenever their records are imported`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let expected = try Career(exports, deciding: decisions).json()
    let career = try Career()
    for (index, export) in exports.enumerated() {
      if index == exports.count / 2 { try career.decide(decisions) }
      try career.bring(export)
    }
    #expect(try career.json() == expected)
    for number in exports.indices { try career.file.undo(Int64(number + 1)) }
    #expect(try career.file.portfolio(of: 1).records.isEmpty)
    for number in exports.indices.reversed() { try career.file.redo(Int64(number + 1)) }
    #expect(try career.json() == expected)
  }

  @Test(arguments: seeds) func `reading again with the same mapping changes nothing`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let career = try Career(exports, deciding: decisions)
    let before = try career.json()
    let importers = Dictionary(
      exports.map { ($0.importer.descriptor.id, $0.importer) }, uniquingKeysWith: { first, _ in first })
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2 {
      let sources = try career.file.sources().filter { $0.state == .active }.shuffled(using: &random).prefix(5)
      let outcomes = try career.replay(Array(sources), with: importers)
      #expect(outcomes.allSatisfy { $0.difference?.isEmpty == true })
      #expect(try career.json() == before)
    }
    for source in try career.file.sources().shuffled(using: &random) where source.reading.replays != nil {
      try career.file.undo(source.number)
      #expect(try career.json() == before)
    }
  }

  @Test(arguments: seeds) func `a restored file says the same`(seed: Int) throws {
    let (exports, decisions) = try makeCase(seed)
    let career = try Career(exports, deciding: decisions)
    try career.file.undo(2)
    var bytes: [UInt8] = []
    try career.file.backUp { bytes += $0 }
    let path = career.file.path + ".restored"
    let restored = try PortfolioFile.restore(Source(fileName: "backup.json", bytes: bytes), at: path)
    var again: [UInt8] = []
    try restored.backUp { again += $0 }
    #expect(again == bytes)
  }
}
