import DossierAssembly
import PortfolioModel

extension Career {
  /// The entries of some kinds, newest first, each as often as it has spans of time; those without a date come last.
  func dated(_ kinds: RecordKind...) -> [(entry: Entry, span: DateSpan?)] {
    let all = kinds.flatMap { entries(of: $0) }.flatMap { entry -> [(entry: Entry, span: DateSpan?)] in
      entry.spans.isEmpty ? [(entry, nil)] : entry.spans.map { (entry, $0) }
    }
    return all.sorted { first, second in
      let dates = (first.span.flatMap(ExchangeDate.start) ?? "", second.span.flatMap(ExchangeDate.start) ?? "")
      return dates.0 == dates.1 ? first.entry.recordID < second.entry.recordID : dates.0 > dates.1
    }
  }
}

extension Career.Entry {
  /// The first date of the record.
  var firstDate: PartialDate? { spans.first.flatMap { $0.start ?? $0.endDate } }

  /// An address that can be followed: of the DOI, else the recorded one.
  var address: String? {
    if let doi = text("doi") { return "https://doi.org/\(Self.percentEncoded(doi))" }
    guard let url = text("url"), ["https://", "http://"].contains(where: { url.lowercased().hasPrefix($0) }),
      url.utf8.allSatisfy(Self.isOfAddress)
    else { return nil }
    return url
  }

  /// The status, where it is something else than published.
  var unfinishedStatus: String? { text("status") == "published" ? nil : label("status") }

  /// What the record is called: its title, else what a reader calls it.
  var name: String { text("title") ?? label }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }

  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: text.utf8.flatMap { byte -> [UInt8] in
        isOfAddress(byte) && !"%#?[]".utf8.contains(byte)
          ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }, as: UTF8.self)
  }
}

extension FieldSet {
  /// The text of a field of a group, such as an author's family name.
  func text(_ name: FieldName) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }
}
