import GRDB

/// The tables of a portfolio file, version by version. A version that was released is never changed.
enum PortfolioSchema {
  /// How many migrations there are.
  static let version = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for statement in version1 { try db.execute(sql: statement) }
    }
    return migrator
  }

  /// `observation` and `observation_identity` have no foreign keys: checking three parents for each of a million rows
  /// would add a third to the writing, and only the import writes them, in the transaction that writes their parents.
  private static let version1 = [
    """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL)
    """,
    """
    CREATE TABLE person_identifier (
      scheme TEXT NOT NULL, value TEXT NOT NULL, person INTEGER NOT NULL REFERENCES person(id),
      PRIMARY KEY (scheme, value)) WITHOUT ROWID
    """,
    "CREATE INDEX person_identifier_person ON person_identifier(person)",
    """
    CREATE TABLE alias (
      person INTEGER NOT NULL REFERENCES person(id), name TEXT NOT NULL, PRIMARY KEY (person, name)) WITHOUT ROWID
    """,
    """
    CREATE TABLE source (
      number INTEGER PRIMARY KEY AUTOINCREMENT, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
      byte_count INTEGER NOT NULL, system TEXT NOT NULL, importer TEXT NOT NULL, importer_version INTEGER NOT NULL,
      configuration TEXT NOT NULL, person INTEGER REFERENCES person(id), people TEXT NOT NULL, export_date TEXT,
      imported_at TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0, rows_read INTEGER NOT NULL,
      rows_rejected INTEGER NOT NULL, rows_skipped INTEGER NOT NULL, rows_of_others INTEGER NOT NULL,
      new INTEGER NOT NULL, unchanged INTEGER NOT NULL, changed INTEGER NOT NULL)
    """,
    """
    CREATE TABLE source_chunk (
      id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(number), position INTEGER NOT NULL,
      bytes BLOB NOT NULL, UNIQUE (source, position))
    """,
    """
    CREATE TABLE shape (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, fields TEXT NOT NULL, unmapped TEXT NOT NULL,
      UNIQUE (kind, fields, unmapped))
    """,
    """
    CREATE TABLE observation (
      id INTEGER PRIMARY KEY, source INTEGER NOT NULL, shape INTEGER NOT NULL, line INTEGER NOT NULL, row INTEGER,
      path TEXT, content BLOB NOT NULL)
    """,
    """
    CREATE TABLE observation_identity (
      person INTEGER NOT NULL, high INTEGER NOT NULL, low INTEGER NOT NULL, source INTEGER NOT NULL,
      position INTEGER NOT NULL, content INTEGER NOT NULL, observation INTEGER NOT NULL,
      PRIMARY KEY (person, high, low, source, position)) WITHOUT ROWID
    """,
    """
    CREATE TABLE decision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL REFERENCES person(id), made_on TEXT NOT NULL,
      type TEXT NOT NULL, high INTEGER NOT NULL, low INTEGER NOT NULL, occurrence INTEGER NOT NULL,
      other_high INTEGER, other_low INTEGER, other_occurrence INTEGER, detail TEXT, value BLOB, source_value BLOB)
    """,
    "CREATE INDEX decision_person ON decision(person)",
    """
    CREATE TABLE statement (
      id INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL REFERENCES person(id), kind TEXT NOT NULL,
      text TEXT NOT NULL, set_on TEXT NOT NULL)
    """,
    "CREATE INDEX statement_person ON statement(person, kind)",
    """
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY AUTOINCREMENT, person INTEGER NOT NULL REFERENCES person(id), high INTEGER NOT NULL,
      low INTEGER NOT NULL, occurrence INTEGER NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
      byte_count INTEGER NOT NULL, added_on TEXT NOT NULL)
    """,
    "CREATE INDEX attachment_person ON attachment(person)",
    """
    CREATE TABLE attachment_chunk (
      id INTEGER PRIMARY KEY, attachment INTEGER NOT NULL REFERENCES attachment(id) ON DELETE CASCADE,
      position INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (attachment, position))
    """,
  ]
}
