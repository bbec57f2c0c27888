import Fuzzer
import SheetReading

@_cdecl("FuzzWorkbook_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  runFuzzer(count, arguments) { fuzzWorkbook($0, $1) }
}

/// Reads the bytes as a workbook, and every cell of every sheet.
private func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let workbook = try Workbook(bytes)
    for sheet in workbook.sheets.prefix(8) {
      var rows = 0
      try workbook.read(sheet) { row in
        for cell in row.cells { _ = row.text(of: cell) }
        rows += 1
        return rows < 500 ? .next : .stop
      }
    }
  } catch {
    // A refusal is an answer; a trap is not.
  }
  return 0
}
