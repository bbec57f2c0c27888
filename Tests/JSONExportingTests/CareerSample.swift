import DossierAssembly
import PortfolioModel

/// A document with a career in which dates are as rough as they come.
enum CareerSample {
  static func entry(
    _ id: String, _ kind: RecordKind, _ dates: [String] = [], _ fields: [FieldName: Value]
  ) -> Career.Entry {
    Career.Entry(
      recordID: id, kind: kind, spans: dates.compactMap { DateSpan($0) }, label: "A record", sharesFiles: true,
      fields: fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
  }

  static func author(_ family: String, _ given: String, isSelf: Bool = false) -> Value {
    .group(["family": .text(family), "given": .text(given), "isSelf": .flag(isSelf)])
  }

  static let entries: [Career.Entry] = [
    entry(
      "R-0001", .appointment, ["2019-07/.."],
      ["organization": .text("Lakeside University"), "unit": .text("Medicine"), "rank": .token("associateProfessor")]),
    entry(
      "R-0002", .appointment, ["2013/"],
      ["organization": .text("Lakeside University"), "rankText": .text("Instructor in Medicine")]),
    entry(
      "Q-0001", .education, ["AY2004-05/2009-06-01"],
      ["organization": .text("Marlowe College"), "degree": .text("MD"), "field": .text("Medicine")]),
    entry("H-0001", .honour, ["2020"], ["title": .text("Mentor of the Year"), "result": .token("awarded")]),
    entry("H-0002", .honour, ["2021"], ["title": .text("Nominated only"), "result": .token("nominated")]),
    entry(
      "K-0001", .credential, ["2010-11-03"], ["title": .text("Board certification"), "issuer": .text("A board")]),
    entry(
      "L-0001", .leadershipRole, ["2016/2018", "2020-01/.."],
      ["title": .text("Clerkship director"), "body": .text("Medicine clerkship")]),
    entry("S-0001", .serviceActivity, [], ["body": .text("Curriculum committee"), "role": .token("chair")]),
    entry(
      "T-0001", .teachingActivity, ["Fall 2024"],
      ["title": .text("Clinical reasoning"), "role": .token("facilitator"), "url": .text("javascript:alert(1)")]),
    entry(
      "P-0001", .scholarlyProduct, ["2020-07"],
      [
        "title": .text("A </script><b>bold</b> & “quoted” title"), "type": .token("journalArticle"),
        "authors": .list([author("Rivera", "Ana", isSelf: true), author("Okafor", "Ben")]),
        "venue": .text("Annals of teaching"), "volume": .text("13"), "issue": .text("3"), "pages": .text("145-152"),
        "doi": .text("10.5555/a<b>"), "pmid": .text("98203127"), "status": .token("published"),
      ]),
    entry(
      "P-0002", .scholarlyProduct, ["Spring 2023"],
      [
        "title": .text("A chapter"), "type": .token("chapter"), "authorsText": .text("Rivera A, Okafor B"),
        "venue": .text("A book"), "editors": .list([.text("Nguyen, Kim"), .text("The editors")]),
        "status": .token("inPress"), "publisher": .text("Example Press"),
      ]),
    entry(
      "P-0003", .scholarlyProduct, ["2022-10-01/2022-10-03"],
      [
        "title": .text("A talk"), "type": .token("invitedTalk"), "venue": .text("A meeting"),
        "location": .text("Utrecht"), "keywords": .list([.text("talks"), .text("meetings")]),
      ]),
    entry("P-0004", .scholarlyProduct, ["AY2021-22"], ["title": .text("A thing"), "type": .token("puppetry")]),
  ]

  static let document = Document(
    templateID: "cv", title: "CV",
    titlePage: TitlePage(
      name: "Ana Rivera, MD", facts: [KeyFact(label: "Rank", cell: Cell(.text("Associate Professor")))],
      headlines: []), periodLabel: "Whole career", audience: .external, asOf: .unixEpoch, sections: [], gaps: [],
    emptySections: [], sources: [], decisions: [],
    career: Career(
      name: "Ana Rivera, MD", plainName: "Ana Rivera", orcid: "0000-0002-1825-0097", email: nil, entries: entries))
}
