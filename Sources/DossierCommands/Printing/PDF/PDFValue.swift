/// A value of a PDF file, as far as finding pages needs it (ISO 32000-1, 7.3).
indirect enum PDFValue: Hashable {
  case number(Double)
  case name(String)
  case reference(Int)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  /// A string, true, false or null, which nothing here asks for.
  case other

  var reference: Int? { if case .reference(let number) = self { number } else { nil } }

  var array: [PDFValue]? { if case .array(let values) = self { values } else { nil } }

  var dictionary: [String: PDFValue]? { if case .dictionary(let values) = self { values } else { nil } }
}
