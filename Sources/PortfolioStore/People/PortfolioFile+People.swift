import GRDB
import Importing
package import PortfolioModel

extension PortfolioFile {
  /// The people, by number.
  package func people() throws -> [Person] { try read { try Self.fetchPeople($0) } }

  package func person(_ id: Int64) throws -> Person? { try people().first { $0.id == id } }

  /// Finds people by number, identifier, name or a part of the name, the exact ones first of all.
  package func findPeople(_ text: String) throws -> [Person] {
    let people = try people()
    if let number = Int64(text), let person = people.first(where: { $0.id == number }) { return [person] }
    let exact = people.filter { person in
      person.identifiers.contains { $0.value == text || $0.value == text.lowercased() }
        || ([person.displayName] + person.aliases).contains { $0.lowercased() == text.lowercased() }
    }
    if !exact.isEmpty { return exact }
    let folded = foldedForMatching(text)
    guard !folded.isEmpty else { return [] }
    return people.filter { person in
      ([person.displayName] + person.aliases).contains { foldedForMatching($0).contains(folded) }
    }
  }

  @discardableResult
  package func addPerson(name: String, identifiers: [PersonIdentifier] = []) throws -> Person {
    let id = try write { db in
      for identifier in identifiers { try self.checkFree(db, identifier, for: nil) }
      return try Self.insertPerson(db, name: name, identifiers: identifiers)
    }
    return Person(id: id, displayName: name, identifiers: identifiers)
  }

  /// Adds another form of a person's name; one that is there is no error.
  package func addAlias(_ name: String, to person: Int64) throws {
    try write { db in
      try self.checkExists(db, person)
      try Self.insert(db, alias: name, of: person)
    }
  }

  /// Adds an identifier; one that the person has is no error, one of somebody else is.
  package func addIdentifier(_ identifier: PersonIdentifier, to person: Int64) throws {
    try write { db in
      try self.checkExists(db, person)
      try self.checkFree(db, identifier, for: person)
      try db.execute(
        sql: "INSERT OR IGNORE INTO person_identifier (scheme, value, person) VALUES (?, ?, ?)",
        arguments: [identifier.scheme, identifier.value, person])
    }
  }

  package func rename(_ person: Int64, to name: String) throws {
    try write { db in
      try self.checkExists(db, person)
      try db.execute(sql: "UPDATE person SET name = ? WHERE id = ?", arguments: [name, person])
    }
  }

  func checkExists(_ db: Database, _ person: Int64) throws {
    if try Int.fetchOne(db, sql: "SELECT 1 FROM person WHERE id = ?", arguments: [person]) == nil {
      throw StoreFailure(.noSuchPerson(person, file: name))
    }
  }

  private func checkFree(_ db: Database, _ identifier: PersonIdentifier, for person: Int64?) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT person.id, person.name FROM person_identifier JOIN person ON person.id = person
        WHERE scheme = ? AND value = ?
        """, arguments: [identifier.scheme, identifier.value])
    guard let row, row[0] as Int64 != person else { return }
    throw StoreFailure(.identifierTaken(scheme: identifier.scheme, value: identifier.value, by: row[1], file: name))
  }

  static func insertPerson(_ db: Database, name: String, identifiers: [PersonIdentifier]) throws -> Int64 {
    try db.execute(sql: "INSERT INTO person (name) VALUES (?)", arguments: [name])
    let id = db.lastInsertedRowID
    for identifier in identifiers { try insert(db, identifier, of: id) }
    return id
  }

  static func insert(_ db: Database, _ identifier: PersonIdentifier, of person: Int64) throws {
    // A row may name one identifier twice.
    try db.execute(
      sql: "INSERT OR IGNORE INTO person_identifier (scheme, value, person) VALUES (?, ?, ?)",
      arguments: [identifier.scheme, identifier.value, person])
  }

  static func insert(_ db: Database, alias: String, of person: Int64) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO alias (person, name) VALUES (?, ?)", arguments: [person, alias])
  }

  static func fetchPeople(_ db: Database) throws -> [Person] {
    var identifiers: [Int64: [PersonIdentifier]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT person, scheme, value FROM person_identifier") {
      guard let identifier = PersonIdentifier(scheme: row[1], value: row[2] as String) else { continue }
      identifiers[row[0], default: []].append(identifier)
    }
    var aliases: [Int64: [String]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT person, name FROM alias") {
      aliases[row[0], default: []].append(row[1])
    }
    return try Row.fetchAll(db, sql: "SELECT id, name FROM person ORDER BY id").map { row in
      let id: Int64 = row[0]
      return Person(id: id, displayName: row[1], identifiers: identifiers[id] ?? [], aliases: aliases[id] ?? [])
    }
  }
}
