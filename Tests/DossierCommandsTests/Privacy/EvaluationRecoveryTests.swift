import DossierAssembly
import Foundation
import JSONExporting
import PortfolioModel
import Testing

/// Somebody who has every document of a person in JSON tries to work out a result of few responses.
@Suite("Hidden evaluation results")
struct EvaluationRecoveryTests {
  private static let smallN = 5

  private static let template = """
    id: all
    title: All
    sections:
      - id: tables
        title: Tables
        blocks:
          - table: {id: one, records: evaluations, splitBy: scale, groupBy: evaluatorGroup, totals: true, columns: [academicYear, subject, section, mean, responses, responseRate]}
          - table: {id: two, records: evaluations, groupBy: academicYear, totals: true, columns: [subject, mean, responses]}
          - table: {id: three, records: evaluations, groupBy: subject, totals: true, columns: [dates, mean, responses, overallMean, responded]}
          - table: {id: four, records: evaluations, where: {evaluatorGroup: residents}, totals: true, columns: [dates, mean, responses]}
          - table: {id: five, records: evaluations, where: {subject: Wards}, totals: true, columns: [dates, mean, responses]}
          - figure: evaluationMeans
          - keyFacts: [teachingEvaluations]
    """

  /// A number of answers and their mean, as a document shows them, with the records that they come from.
  private struct Shown: Hashable {
    let responses: Double
    let mean: Double
    let records: Set<String>
  }

  /// Everything that all documents show: of several periods, for all audiences.
  private func shown(
    of career: EvaluationCareer, _ portfolio: Portfolio, smallN: Int = smallN
  ) throws -> Set<Shown> {
    let template = try DossierTemplate(yaml: Self.template)
    var shown: Set<Shown> = []
    for audience in [Audience.owner, .external] {
      for period in ["2018-07..2023-06", "AY2019-20", "2019-07..2021-06"] {
        let document = DossierAssembler.assemble(
          template, portfolio: portfolio,
          request: AssemblyRequest(
            asOf: CalendarDay("2024-07-15") ?? .unixEpoch, period: Period(period, calendar: .july), audience: audience,
            smallNThreshold: smallN, includesGapReport: true))
        let json = try JSONSerialization.jsonObject(with: Data(DocumentJSONExporter().export(document)))
        collect(json, into: &shown)
      }
    }
    return shown
  }

  /// Rows and totals hold a mean beside its n; points of figures hold both as numbers of their own.
  private func collect(_ json: Any, into shown: inout Set<Shown>) {
    if let list = json as? [Any] {
      for element in list { collect(element, into: &shown) }
      let cells = list.compactMap { $0 as? [String: Any] }
      let numbers = cells.filter { $0["kind"] as? String == "number" }
      // Columns beside one another: the mean has two decimals, n has none.
      let means = numbers.filter { ($0["decimals"] as? Int ?? 0) > 0 }
      let counts = numbers.filter { ($0["decimals"] as? Int ?? 1) == 0 }
      for mean in means {
        for count in counts { add(mean, count, to: &shown) }
      }
    }
    guard let object = json as? [String: Any] else { return }
    for value in object.values { collect(value, into: &shown) }
    if let mean = object["mean"] as? Double, let count = object["count"] as? Double {
      shown.insert(Shown(responses: count, mean: mean, records: []))
    }
  }

  private func add(_ mean: [String: Any], _ count: [String: Any], to shown: inout Set<Shown>) {
    guard let value = mean["value"] as? Double, let responses = count["value"] as? Double else { return }
    let records = [mean, count].flatMap { cell in
      (cell["origins"] as? [[String: Any]] ?? []).flatMap { origin in
        (origin["recordIDs"] as? [String] ?? []) + [origin["recordID"] as? String].compactMap(\.self)
      }
    }
    shown.insert(Shown(responses: responses, mean: value, records: Set(records)))
  }

  @Test("cannot be worked out by subtracting what is shown, whatever it is called", arguments: 0..<25)
  func subtraction(_ seed: Int) throws {
    let career = EvaluationCareer(seed: seed)
    let portfolio = career.portfolio
    let shown = try shown(of: career, portfolio)
    let hidden = Set(career.cells.values.joined().filter { $0.responses < Self.smallN })
    // Sums of ratings: what is shown of them, and each difference of one, two and three, is an equation.
    let sums = Array(
      Set(shown.map { [($0.responses).rounded(), ($0.responses * $0.mean * 1e6).rounded()] })
    ).sorted { $0.lexicographicallyPrecedes($1) }
    func found(_ responses: Double, _ sum: Double) -> EvaluationCareer.Cell? {
      guard responses > 0, responses < Double(Self.smallN) else { return nil }
      return hidden.first { cell in
        Double(cell.responses) == responses && abs(sum / 1e6 - cell.mean * responses) < 1e-3
      }
    }
    for one in sums {
      if let cell = found(one[0], one[1]) { Issue.record("\(cell) is shown as it is") }
      for two in sums where two[0] < one[0] {
        let difference = (one[0] - two[0], one[1] - two[1])
        if let cell = found(difference.0, difference.1) { Issue.record("\(cell) is \(one) - \(two)") }
        for three in sums where three[0] < difference.0 && difference.0 - three[0] < Double(Self.smallN) {
          if let cell = found(difference.0 - three[0], difference.1 - three[1]) {
            Issue.record("\(cell) is \(one) - \(two) - \(three)")
          }
        }
      }
    }
  }

  @Test("are no combination of what is shown, even for one who knows who answered what", arguments: 0..<80)
  func combination(_ seed: Int) throws {
    let found = try recovered(EvaluationCareer(seed: 1000 + seed), smallN: Self.smallN)
    #expect(found.isEmpty, "\(found) of seed \(seed)")
  }

  @Test("are worked out where nothing is hidden, so that finding none means something")
  func control() throws {
    for seed in 1000..<1010 {
      let career = EvaluationCareer(seed: seed)
      let hasSmall = career.cells.values.joined().contains { $0.responses < Self.smallN }
      #expect(try !recovered(career, smallN: 1).isEmpty == hasSmall, "seed \(seed)")
    }
  }

  /// The small results that follow from what documents show where fewer than a number of responses are hidden.
  private func recovered(_ career: EvaluationCareer, smallN: Int) throws -> [EvaluationCareer.Cell] {
    let portfolio = career.portfolio
    let byID = Dictionary(uniqueKeysWithValues: portfolio.records.map { ($0.shortID, $0) })
    let all = Set(career.cells.values.joined()).sorted { $0.number < $1.number }
    var equations = Equations(count: all.count)
    for value in try shown(of: career, portfolio, smallN: smallN) where !value.records.isEmpty {
      var row = Array(repeating: 0, count: all.count)
      for id in value.records {
        for cell in byID[id].flatMap({ career.cells[$0.identities[0]] }) ?? [] { row[cell.number] += 1 }
      }
      equations.add(row)
    }
    return all.enumerated().compactMap { place, cell in
      var wanted = Array(repeating: 0, count: all.count)
      wanted[place] = 1
      return cell.responses < Self.smallN && equations.imply(wanted) ? cell : nil
    }
  }
}

/// Sums that somebody knows, as rows of a matrix over a prime field.
private struct Equations {
  private static let prime = 2_147_483_647
  private let count: Int
  /// In echelon form, by the place of the first number that is not zero.
  private var rows: [Int: [Int]] = [:]

  init(count: Int) { self.count = count }

  mutating func add(_ row: [Int]) {
    let rest = reduced(row)
    if let place = rest.firstIndex(where: { $0 != 0 }) {
      let inverse = Self.power(rest[place], Self.prime - 2)
      rows[place] = rest.map { $0 * inverse % Self.prime }
    }
  }

  /// Whether a sum follows from the known ones.
  func imply(_ row: [Int]) -> Bool { reduced(row).allSatisfy { $0 == 0 } }

  private func reduced(_ row: [Int]) -> [Int] {
    var rest = row
    for place in 0..<count where rest[place] != 0 {
      guard let known = rows[place] else { continue }
      let factor = rest[place]
      for index in place..<count {
        rest[index] = ((rest[index] - factor * known[index]) % Self.prime + Self.prime) % Self.prime
      }
    }
    return rest
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent % 2 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent /= 2
    }
    return result
  }
}
