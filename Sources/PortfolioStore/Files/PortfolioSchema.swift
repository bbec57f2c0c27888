import GRDB

/// The tables of a portfolio file, version by version. A version that was released is never changed.
enum PortfolioSchema {
  /// How many migrations there are.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      for statement in version1 { try db.execute(sql: statement) }
    }
    migrator.registerMigration("2", foreignKeyChecks: .immediate) { db in
      for statement in version2 { try db.execute(sql: statement) }
      // With the tables or not at all.
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    // Decisions that refuse a theme: the tables are as they were, but an earlier program would not know the rows.
    migrator.registerMigration("3") { try $0.execute(sql: "PRAGMA user_version = 3") }
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

  /// Parts of files, companions, and what it takes to read a source again.
  private static let version2 = [
    "ALTER TABLE source ADD COLUMN part TEXT NOT NULL DEFAULT ''",
    // The source whose chunks are these bytes; null where it has chunks of its own.
    "ALTER TABLE source ADD COLUMN bytes_of INTEGER REFERENCES source(number)",
    // The source that was read again.
    "ALTER TABLE source ADD COLUMN replays INTEGER REFERENCES source(number)",
    "ALTER TABLE source ADD COLUMN dated_by TEXT",
    "ALTER TABLE source ADD COLUMN modified_on TEXT",
    "ALTER TABLE source ADD COLUMN rejects_accepted REAL NOT NULL DEFAULT 0.1",
    "ALTER TABLE source ADD COLUMN accepts_partial INTEGER NOT NULL DEFAULT 0",
    // Observations that a newer export had said already.
    "ALTER TABLE source ADD COLUMN outdated INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX source_sha256 ON source(sha256)",
    "CREATE INDEX source_byte_count ON source(byte_count)",
    """
    CREATE TABLE mapping_text (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID
    """,
    """
    CREATE TABLE companion (
      source INTEGER NOT NULL REFERENCES source(number), position INTEGER NOT NULL, file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL, byte_count INTEGER NOT NULL, PRIMARY KEY (source, position)) WITHOUT ROWID
    """,
    // By what they hold, since one companion goes with many sources.
    """
    CREATE TABLE companion_chunk (
      sha256 TEXT NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (sha256, position))
    """,
    // Identities that the same rows had before they were read again, so that decisions about them still find them.
    """
    CREATE TABLE succession (
      source INTEGER NOT NULL REFERENCES source(number), person INTEGER NOT NULL REFERENCES person(id),
      high INTEGER NOT NULL, low INTEGER NOT NULL, occurrence INTEGER NOT NULL, new_high INTEGER NOT NULL,
      new_low INTEGER NOT NULL, new_occurrence INTEGER NOT NULL,
      PRIMARY KEY (source, person, high, low, occurrence)) WITHOUT ROWID
    """,
  ]
}
