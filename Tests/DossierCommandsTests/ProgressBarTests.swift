import Testing

@testable import DossierCommands

/// The line that says at a terminal how far a long task is.
@Suite struct ProgressBarTests {
  private func lines(_ counts: [Int], of total: Int, columns: Int) -> [String?] {
    var bar = ProgressBar(of: total)
    return counts.map { bar.line($0, columns: columns) }
  }

  @Test func `the line says how many of how many, in the same places each time`() {
    #expect(
      lines([0, 1, 60, 120], of: 120, columns: 80) == [
        "\r[........................................]   0 %    0 of 120", nil,
        "\r[####################....................]  50 %   60 of 120",
        "\r[########################################] 100 %  120 of 120",
      ])
  }

  @Test(arguments: [
    (80, "\r[####################....................]  50 %  20 of 40"),
    (40, "\r[##########...........]  50 %  20 of 40"), (29, "\r[#####.....]  50 %  20 of 40"),
    (28, "\r 50 %  20 of 40"), (16, "\r 50 %  20 of 40"), (15, "\r 50 %"), (6, "\r 50 %"), (5, "\r"), (1, "\r"),
  ])
  func `a narrow terminal has what there is room for, on one line`(columns: Int, line: String) {
    #expect(lines([20], of: 40, columns: columns) == [line])
    // With the last column free, as some terminals need it.
    #expect(line.count - 1 < max(columns, 1))
  }

  @Test func `nothing is left of the line`() {
    var bar = ProgressBar(of: 10)
    #expect(bar.erasure == "")
    let line = bar.line(5, columns: 80) ?? ""
    #expect(bar.erasure == "\r" + String(repeating: " ", count: line.count - 1) + "\r")
    // Narrower while it goes on: the longer line before is written over as far as it is still on the line.
    #expect(bar.line(6, columns: 20) == "\r 60 %   6 of 10    ")
  }

  @Test func `nothing to do has no line`() {
    #expect(lines([0], of: 0, columns: 80) == [nil])
  }
}
