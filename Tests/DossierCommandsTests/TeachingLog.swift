import Testing

/// Two exports of an invented teaching log, of which the newer changes a row, lacks one and has a new one; and the
/// mapping that reads them.
enum TeachingLog {
  static let mapping = """
    mapping: teaching-log
    version: 1
    format: csv
    system: teaching-log
    summary: The teaching log
    identify:
      columns: [ID, Title, Hours]
    records:
      - kind: teachingActivity
        key: [ID]
        fields:
          title: Title
          spans: Year
          contactHours: Hours

    """

  static let first = "ID,Title,Year,Hours\n1,Sepsis,2024,2 total\n2,Stroke,2024,4 total\n3,Cough,2024,1 total\n"
  static let second = "ID,Title,Year,Hours\n1,Sepsis,2024,3 total\n2,Stroke,2024,4 total\n4,Fever,2024,1 total\n"
}

extension Session {
  /// A portfolio, and beside it the mapping as `log.yml` and the exports as `first.csv` and `second.csv`.
  convenience init(with log: TeachingLog.Type) throws {
    try self.init()
    makePortfolio()
    try write(log.mapping, to: "log.yml")
    try write(log.first, to: "first.csv")
    try write(log.second, to: "second.csv")
  }

  /// A portfolio with “Sepsis” of two systems, whose imports are 1 and 2, joined by the owner.
  static func withJoinedTeaching() throws -> Session {
    let session = try Session(with: TeachingLog.self)
    try session.write(TeachingLog.mapping.replacing("teaching-log", with: "other-log"), to: "other.yml")
    try session.write("ID,Title,Year,Hours\n9,Sepsis,2024,2 total\n", to: "other.csv")
    session.run("import first.csv --mapping log.yml --as-of 2025-01-01")
    session.run("import other.csv --mapping other.yml --as-of 2025-01-01")
    let ids = session.run("records --search Sepsis").output.split(separator: "\n").filter { $0.contains("Sepsis") }
      .compactMap { $0.split(separator: " ").first }
    try #require(ids.count == 2)
    session.run("duplicates same \(ids.joined(separator: " "))")
    return session
  }

  /// The id of the record that `records --search` finds by its title.
  func id(of title: String) throws -> String {
    let line = run("records --search \(title)").output.split(separator: "\n").first { $0.contains(title) }
    return String(try #require(line?.split(separator: " ").first))
  }
}
