import Foundation
import Importing
import PortfolioModel
import Testing

/// Files beside which somebody else put what is in them: how often we agree, and why not where we do not.
@Suite(
  "Shipped XML mappings: what others read in the same files",
  .enabled(if: ShippedXML.hasSharedData, "needs ../shared/data"))
struct XMLOracleTests {
  /// What is expected of all files of a folder that have a BibTeX file beside them.
  struct Comparison: CustomTestStringConvertible, Sendable {
    let mapping: String
    let folder: String
    let entries: Int
    /// Values that both have, and that are the same apart from case, dashes and a full stop at the end.
    let same: Int
    /// "file, field: theirs | ours"
    let differences: [String]

    var testDescription: String { mapping }
  }

  static let comparisons = [
    Comparison(
      mapping: "word-bibliography", folder: "msbib/jabref", entries: 6, same: 22,
      differences: [
        // The address is that of a DOI.
        "MsBibImporterTest4, doi:  | 10.1007/bf03250842",
        // Two names that were put into one, spelled in two ways.
        "MsBibImporterTest7, authors: Adam and Or\\lowski, Cezary Czarnecki | Czarnecki, Adam and Or{\\l}owski, Cezary",
        // The same name.
        "MsBibPatent, authors: Abraham Lincoln | Lincoln, Abraham",
        // They leave out the title of the publication, which is the work's own.
        "MsBibUrlDate, venue:  | 1st Central-European Workshop on Services and their Composition, ZEUS 2009, Stuttgart, Germany, March 2-3, 2009. Proceedings",
      ]),
    Comparison(mapping: "endnote", folder: "endnote/jabref", entries: 5, same: 24, differences: []),
    Comparison(
      mapping: "mods", folder: "mods/jabref", entries: 6, same: 21,
      differences: [
        // The last title there is alternative; the 50 is how many pages there are.
        "MODSImporterTestAllFields, title: Telescope PK from Zabriskie Pt. | Telescope Peak from Zabriskie Point",
        "MODSImporterTestAllFields, pages: 50 | ",
        // Of a journal's titles they take the abbreviated one.
        "MODSImporterTestModsCollection, venue: Aquat Microb Ecol | Aquatic Microbial Ecology",
        "MODSImporterTestModsCollection, venue: Polar Biol | Polar Biology",
        // These are editors, which we say.
        "MODSImporterTestModsCollection, authors: Thomas, DN and Dieckmann, GS | ",
      ]),
    Comparison(
      mapping: "marcxml", folder: "marcxml/jabref", entries: 3, same: 7,
      differences: [
        // Theirs has the subtitle in a field of its own, and leaves out the book around an article.
        "MarcXMLParserTestInProceedings, title: VI International Congress on Experimental Mechanics | VI International Congress on Experimental Mechanics: [proceedings of the VI International Congress on Experimental Mechanics ... held on June 5 - 10, 1988 in Portland, Oregon, U.S.A.]",
        "MarcXmlParserTestArticle, venue:  | Essays in honour of Judge Taslim Olawale Elias; 1. Contemporary international law and human rights / edited by Emmanuel G. Bello ...",
        "MarcXmlParserTestThesis, title: Tempo rubato in the eigteenth century | Tempo rubato in the eigteenth century: a thesis",
      ]),
  ]

  @Test("Title, year, DOI, authors, venue and pages are what others read", arguments: comparisons)
  func agrees(_ comparison: Comparison) throws {
    var entries = 0
    var same = 0
    var differences: [String] = []
    for file in try ShippedXML.files(in: comparison.folder) {
      let oracle = file.deletingPathExtension().appendingPathExtension("bib")
      guard FileManager.default.fileExists(atPath: oracle.path) else { continue }
      let observations = try ShippedXML.read(file, with: comparison.mapping).observations
      // What has no title is rejected, whatever else is known of it.
      if observations.isEmpty { continue }
      let theirs = try BibTeXEntry.entries(of: oracle)
      #expect(observations.count == theirs.count, "\(file.lastPathComponent)")
      for (entry, observation) in zip(theirs, observations) {
        entries += 1
        for (field, their, our) in Self.compared(entry, observation) {
          guard !their.isEmpty || !our.isEmpty else { continue }
          if Self.plain(their) == Self.plain(our) {
            same += 1
          } else {
            differences.append("\(file.deletingPathExtension().lastPathComponent), \(field): \(their) | \(our)")
          }
        }
      }
    }
    #expect(entries == comparison.entries)
    #expect(same == comparison.same)
    #expect(differences == comparison.differences)
  }

  private static func compared(_ entry: BibTeXEntry, _ observation: Observation) -> [(String, String, String)] {
    func their(_ names: String...) -> String { names.lazy.compactMap { entry.fields[$0] }.first ?? "" }
    func our(_ name: FieldName) -> String { observation.fields[name]?.text ?? "" }
    let year = their("year", "date").prefix(4)
    return [
      ("title", their("title"), our("title")), ("year", String(year), String(our("spans").prefix(4))),
      ("doi", their("doi"), our("doi")), ("authors", their("author"), authors(observation)),
      ("venue", their("journal", "booktitle", "journaltitle"), our("venue")), ("pages", their("pages"), our("pages")),
    ]
  }

  /// "Rivera, Ana and Okafor, Ben"
  private static func authors(_ observation: Observation) -> String {
    guard case .list(let list)? = observation.fields["authors"] else { return "" }
    return list.compactMap { value in
      guard case .group(let author) = value else { return nil }
      if author["role"]?.text == "editor" { return nil }
      if let family = author["family"]?.text {
        return [family, author["given"]?.text].compactMap { $0 }.joined(separator: ", ")
      }
      return author["name"]?.text
    }.joined(separator: " and ")
  }

  private static func plain(_ text: String) -> String {
    var text = text.lowercased().replacing("--", with: "-").replacing("–", with: "-")
    while text.last == "." || text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
