import GRDB
import GRDBSQLite

/// A prepared statement for millions of rows, through SQLite's C API.
///
/// GRDB's typed arguments cost four times what SQLite itself needs for a row; this binds without copying. What is
/// bound must live until the next step, so binding and stepping are one call to ``run(_:)``. Rows are read the same way,
/// each value checked to be of its type.
@safe
struct BulkStatement: ~Copyable {
  private let statement: OpaquePointer
  private let connection: OpaquePointer

  init(_ db: Database, sql: String) throws {
    guard let connection = unsafe db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement = unsafe statement else {
      throw unsafe DatabaseError.last(of: connection, code: code)
    }
    unsafe (self.statement, self.connection) = (statement, connection)
  }

  deinit { unsafe sqlite3_finalize(statement) }

  borrowing func bind(_ value: Int64, at index: Int32) { unsafe sqlite3_bind_int64(statement, index, value) }

  borrowing func bindNull(at index: Int32) { unsafe sqlite3_bind_null(statement, index) }

  /// Binds bytes without copying them.
  borrowing func bindBlob(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
    // A null pointer would bind NULL.
    guard let base = bytes.baseAddress, unsafe !bytes.isEmpty else {
      unsafe sqlite3_bind_zeroblob(statement, index, 0)
      return
    }
    unsafe sqlite3_bind_blob(statement, index, base, Int32(bytes.count), nil)
  }

  /// Binds UTF-8 without copying it.
  borrowing func bindText(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
    unsafe sqlite3_bind_text(statement, index, bytes.baseAddress, Int32(bytes.count), nil)
  }

  /// Goes to the next row of a query. Returns false after the last; the statement can then be used again.
  borrowing func next() throws -> Bool {
    let code = unsafe sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    unsafe sqlite3_reset(statement)
    if code == SQLITE_DONE { return false }
    throw unsafe DatabaseError.last(of: connection, code: code)
  }

  /// A column of the row, from 0.
  borrowing func integer(at column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

  /// A column of the row that must hold a whole number.
  borrowing func requiredInteger(at column: Int32) throws -> Int64 {
    guard let integer = try checkedInteger(at: column) else { throw wrongType(column) }
    return integer
  }

  /// A column of the row that holds a whole number or nothing.
  borrowing func checkedInteger(at column: Int32) throws -> Int64? {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return integer(at: column)
    case SQLITE_NULL: return nil
    default: throw wrongType(column)
    }
  }

  /// A column of the row that holds text or nothing.
  borrowing func checkedText(at column: Int32) throws -> String? {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_TEXT: return unsafe sqlite3_column_text(statement, column).map { unsafe String(cString: $0) }
    case SQLITE_NULL: return nil
    default: throw wrongType(column)
    }
  }

  /// A column of the row that must hold bytes; they are there until the next row.
  borrowing func checkedBytes(at column: Int32) throws -> UnsafeRawBufferPointer {
    guard unsafe sqlite3_column_type(statement, column) == SQLITE_BLOB else { throw wrongType(column) }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    guard count > 0, let base = unsafe sqlite3_column_blob(statement, column) else {
      return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return unsafe UnsafeRawBufferPointer(start: base, count: count)
  }

  private borrowing func wrongType(_ column: Int32) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row has a value of another type in column \(column)")
  }

  /// Makes the statement ready to be used again, though its rows are not all read.
  borrowing func reset() { unsafe sqlite3_reset(statement) }

  /// Runs the statement. Returns false when a constraint stood against it, and nothing was done.
  borrowing func run() throws -> Bool {
    let code = unsafe sqlite3_step(statement)
    unsafe sqlite3_reset(statement)
    if code == SQLITE_DONE { return true }
    // GRDB turns extended codes on; the low byte is the plain one.
    if code & 0xFF == SQLITE_CONSTRAINT { return false }
    throw unsafe DatabaseError.last(of: connection, code: code)
  }
}

extension DatabaseError {
  fileprivate static func last(of connection: OpaquePointer, code: Int32) -> DatabaseError {
    let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}
