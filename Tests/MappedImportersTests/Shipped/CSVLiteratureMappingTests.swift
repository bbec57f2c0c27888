import PortfolioModel
import Testing

/// Literature formats of which there is no real file among the shared data: what is known of them, with invented people.
@Suite("CSV mappings of literature databases: from descriptions")
struct CSVLiteratureMappingTests {
  /// A file of the Web of Science: rows end in a tab, the header does not.
  private static func webOfScience(_ tags: [String], _ rows: [[String: String]]) -> [UInt8] {
    let lines = rows.map { row in tags.map { row[$0] ?? "" }.joined(separator: "\t") + "\t" }
    return Array(("\u{FEFF}" + ([tags.joined(separator: "\t")] + lines).joined(separator: "\r\n") + "\r\n").utf8)
  }

  private static let work = [
    "PT": "J", "AU": "Rivera, AM; van den Berg, B", "AF": "Rivera, Ana Maria; van den Berg, Ben",
    "TI": "\"Ask me anything\": feedback on 12\" screens", "SO": "EXAMPLE JOURNAL OF MEDICAL EDUCATION",
    "LA": "English", "DT": "Article", "DE": "feedback; bedside teaching", "ID": "PERFORMANCE; STUDENTS",
    "AB": "The word \"feedback\" has many meanings.", "PU": "EXAMPLE PRESS", "SN": "1234-5679", "PD": "FEB 11",
    "PY": "2024", "VL": "12", "IS": "2", "BP": "101", "EP": "109", "DI": "10.5555/wos.1", "UT": "WOS:001000000000001",
    "PM": "39000001", "TC": "7",
  ]

  @Test("A Web of Science row has bare quotes, ends in a tab, and has its date in two columns")
  func webOfScienceRow() throws {
    let tags = [
      "PT", "AU", "BA", "AF", "TI", "SO", "LA", "DT", "CL", "SP", "DE", "ID", "AB", "TC", "PU", "SN", "EI", "BN", "PD",
      "PY", "VL", "IS", "BP", "EP", "AR", "DI", "EA", "EY", "UT", "PM",
    ]
    let reading = try ShippedCSV.read(
      Self.webOfScience(tags, [Self.work]), named: "savedrecs.txt", with: try ShippedCSV.importer("web-of-science"))
    #expect(reading.diagnosticText == "")
    #expect(
      reading.text(0) == """
        scholarlyProduct, line 2, key WOS:001000000000001, one of authors
        title: “"Ask me anything": feedback on 12" screens”
        authors: [{family: “Rivera”, given: “Ana Maria”}, {family: “van den Berg”, given: “Ben”}]
        venue: “EXAMPLE JOURNAL OF MEDICAL EDUCATION”
        publisher: “EXAMPLE PRESS”
        spans: dates 2024-02-11
        volume: “12”
        issue: “2”
        pages: “101-109”
        doi: “10.5555/wos.1”
        pmid: “39000001”
        issn: “1234-5679”
        abstract: “The word "feedback" has many meanings.”
        keywords: [“feedback”, “bedside teaching”]
        language: “English”
        status: token published
        type: token journalArticle
        not mapped: ID, TC
        """)
  }

  @Test(
    "A publication date of the Web of Science is as precise as it is printed",
    arguments: [
      ("FEB 11", "2024", "2024-02-11"), ("MAR", "2023", "2023-03"), ("JAN-FEB", "2021", "2021-01/2021-02"),
      ("SEP 2022", "", "2022-09"), ("AUG 24 2023", "2023", "2023-08-24"), ("2021-11-28", "2021", "2021-11-28"),
      ("2025 MAR 17", "2025", "2025-03-17"), ("WIN", "2019", "WIN 2019"), ("", "2018", "2018"), ("2017", "", "2017"),
      ("1ST QUARTER", "2016", "2016"),
    ])
  func webOfScienceDate(_ date: (published: String, year: String, expected: String)) throws {
    var row = Self.work
    row["PD"] = date.published
    row["PY"] = date.year
    // Another licence: other tags, in another order.
    let reading = try ShippedCSV.read(
      Self.webOfScience(["PT", "AU", "TI", "SO", "PY", "PD", "UT", "DI"], [row]), named: "savedrecs.txt",
      with: try ShippedCSV.importer("web-of-science"))
    #expect(reading.diagnosticText == "")
    #expect(reading.observations.map { $0.fields["spans"]?.text } == [date.expected])
  }

  @Test("What the Web of Science calls a work in two words is what the last one says")
  func webOfScienceType() throws {
    let types = [
      "Article": "journalArticle", "Article; Proceedings Paper": "conferencePaper", "Review; Book Chapter": "chapter",
      "Article; Early Access": "journalArticle", "Editorial Material": "editorial", "Meeting Abstract": "abstract",
      "Correction": "other", "": "journalArticle",
    ]
    for (printed, expected) in types {
      var row = Self.work
      row["DT"] = printed
      let reading = try ShippedCSV.read(
        Self.webOfScience(["PT", "AU", "TI", "SO", "DT", "UT"], [row]), named: "savedrecs.txt",
        with: try ShippedCSV.importer("web-of-science"))
      #expect(reading.observations.map { $0.fields["type"] } == [.token(expected)], "\(printed)")
    }
  }

  @Test("A RefWorks row has blanks where it has no value, and ends in a tab as its header does")
  func refWorks() throws {
    let titles = [
      "Reference Type", "Reference Id", "Authors, Primary", "Title Primary", "Periodical Full", "Periodical Abbrev",
      "Pub Year", "Volume", "Issue", "Start Page", "Other Pages", "Keywords", "Abstract", "Personal Notes",
      "Authors, Secondary", "Title Secondary", "Publisher", "Place Of Publication", "ISSN/ISBN", "Language", "URL",
      "DOI", "PMID", "User 1",
    ]
    let rows = [
      [
        "Reference Type": "Journal Article", "Reference Id": "12,doc:65a0c1",
        "Authors, Primary": "Rivera, Ana;Okafor,null",
        "Title Primary": "Feedback on the wards", "Periodical Full": "Example Journal", "Pub Year": "2023",
        "Volume": "4", "Issue": "2", "Start Page": "12", "Other Pages": "19", "Personal Notes": "read again",
        "ISSN/ISBN": "1234-5679", "DOI": "10.5555/rw.1",
      ],
      [
        "Reference Type": "Book, Section", "Reference Id": "13,doc:65a0c2", "Authors, Primary": "Rivera, Ana",
        "Title Primary": "Teaching at the bedside", "Title Secondary": "Handbook of examples", "Pub Year": "2021",
        "Start Page": "201-220", "Authors, Secondary": "Berg, Lena;Okafor, Ben", "ISSN/ISBN": "978-0-306-40615-7",
      ],
    ]
    let lines = rows.map { row in titles.map { row[$0] ?? " " }.joined(separator: "\t") + "\t" }
    let text = ([titles.joined(separator: "\t") + "\t"] + lines).joined(separator: "\n") + "\n"
    let reading = try ShippedCSV.read(
      Array(text.utf8), named: "export.tsv", with: try ShippedCSV.importer("refworks"))
    #expect(reading.diagnosticText == "")
    #expect(
      reading.text(0) + "\n" + reading.text(1) == """
        scholarlyProduct, line 2, key 12,doc:65a0c1, one of authors
        title: “Feedback on the wards”
        authors: [{family: “Rivera”, given: “Ana”}, {family: “Okafor”}]
        venue: “Example Journal”
        spans: dates 2023
        volume: “4”
        issue: “2”
        pages: “12-19”
        doi: “10.5555/rw.1”
        issn: “1234-5679”
        status: token published
        type: token journalArticle
        not mapped: ISSN/ISBN
        scholarlyProduct, line 3, key 13,doc:65a0c2, one of authors
        title: “Teaching at the bedside”
        authors: [{family: “Rivera”, given: “Ana”}]
        editors: [“Berg, Lena”, “Okafor, Ben”]
        venue: “Handbook of examples”
        spans: dates 2021
        pages: “201-220”
        isbn: “9780306406157”
        status: token published
        type: token chapter
        not mapped: ISSN/ISBN
        """)
  }

  @Test("The shorter layout of OpenAlex, downloaded from its site, is read, too")
  func openAlexSite() throws {
    let export = WrittenExport(
      "works.csv",
      """
      "id","authorships.author.display_name","authorships.author.orcid","cited_by_count","display_name","doi","ids.pmid","language","primary_location.source.display_name","primary_location.source.issn_l","primary_location.source.type","publication_date","publication_year","type"
      "https://openalex.org/W1000000001","Ana M. Rivera|Ben Okafor","https://orcid.org/0000-0002-1825-0097|","7","Feedback on the wards","https://doi.org/10.5555/oa.1","https://pubmed.ncbi.nlm.nih.gov/39000001","en","Example Journal","1234-5679","journal","2023-02-01","2023","article"
      "https://openalex.org/W1000000002","Ana M. Rivera",,"0","Teaching at the bedside","https://doi.org/10.5555/oa.2","","en","","","","2021-01-01","2021","book-chapter"
      """)
    let text = try export.read(with: "openalex")
    #expect(
      text == """
        scholarlyProduct, line 2, key W1000000001, one of authors
        title: “Feedback on the wards”
        authors: [{family: “Rivera”, given: “Ana M.”}, {family: “Okafor”, given: “Ben”}]
        venue: “Example Journal”
        spans: dates 2023-02
        doi: “10.5555/oa.1”
        pmid: “39000001”
        issn: “1234-5679”
        language: “en”
        type: token journalArticle
        not mapped: authorships.author.orcid, cited_by_count, primary_location.source.type
        scholarlyProduct, line 3, key W1000000002, one of authors
        title: “Teaching at the bedside”
        authors: [{family: “Rivera”, given: “Ana M.”}]
        spans: dates 2021
        doi: “10.5555/oa.2”
        language: “en”
        type: token chapter
        not mapped: cited_by_count
        """)
  }
}
