import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Records of the real files, with values written down by hand from the files.
@Suite("Shipped XML mappings: records of real files", .enabled(if: ShippedXML.hasSharedData, "needs ../shared/data"))
struct XMLShippedRecordTests {
  private func read(_ file: String, with mapping: String) throws -> ShippedXML.Reading {
    try ShippedXML.read(ShippedXML.shared.appending(path: "xml/\(file)"), with: mapping)
  }

  /// An article as numbers, identifiers and short technical values.
  struct Article: CustomTestStringConvertible, Sendable {
    let file: String
    let titleBeginsWith: String
    let authors: Int
    let fields: [FieldName: String]

    var testDescription: String { file }
  }

  static let articles = [
    // 56 cited works have identifiers of their own.
    Article(
      file: "35123456", titleBeginsWith: "Test-retest reliability for", authors: 6,
      fields: [
        "type": "journalArticle", "volume": "23", "issue": "1", "pages": "121", "pmid": "35123456",
        "doi": "10.1186/s12891-022-05070-w", "pmcid": "PMC8818254", "issn": "1471-2474", "spans": "2022-02-05",
        "language": "eng", "status": "published", "venue": "BMC musculoskeletal disorders",
      ]),
    Article(
      file: "32934823", titleBeginsWith: "Improving naltrexone compliance", authors: 6,
      fields: [
        "volume": "7", "pmid": "32934823", "doi": "10.15761/jsin.1000229", "pmcid": "PMC7489288",
        "otherIds": "mid NIHMS1618521", "spans": "2020-05-30",
      ]),
    Article(
      file: "26568896", titleBeginsWith: "Titanium Dioxide Nanoparticles", authors: 4,
      fields: [
        "volume": "4", "issue": "6", "doi": "10.4172/2161-0525.1000239", "spans": "2014-11",
        "sponsor": "NIEHS NIH HHS, R01 ES016893",
      ]),
    Article(
      file: "38962805", titleBeginsWith: "Correction", authors: 0,
      fields: [
        "type": "other", "volume": "36", "issue": "sup1", "pages": "228-229", "issn": "1360-0451",
        "doi": "10.1080/09540121.2024.2374185", "spans": "2024-07",
      ]),
  ]

  @Test("A PubMed article has its own identifiers and dates, not those of papers that it cites", arguments: articles)
  func article(_ article: Article) throws {
    let reading = try read("pubmed/metapub/\(article.file).xml", with: "pubmed")
    let observation = try reading.observation(.scholarlyProduct, key: article.file)
    #expect(observation.subject == .author(in: "authors"))
    #expect(observation.fields["title"]?.text.hasPrefix(article.titleBeginsWith) == true)
    if case .list(let authors)? = observation.fields["authors"] {
      #expect(authors.count == article.authors)
    } else {
      #expect(article.authors == 0)
    }
    for (name, text) in article.fields { #expect(observation.fields[name]?.text == text, "\(name)") }
    #expect(observation.fields["isEducational"] == nil)
  }

  @Test("A book in PubMed is read, and a chapter has the book as its place")
  func books() throws {
    let book = try read("pubmed/jabref/MedlineImporterTestPubmedBook.xml", with: "pubmed")
    let chapter = try read("pubmed/jabref/MedlineImporterTestBookArticleSet.xml", with: "pubmed")
    func values(_ reading: ShippedXML.Reading) -> [String?] {
      let fields = reading.observations.first?.fields
      return ["type", "isbn", "pmid", "spans", "publisher"].map { fields?[$0]?.text }
    }
    let publisher = "Royal College of Physicians (UK)"
    #expect(values(book) == ["guideline", "9781860163593", "21413195", "2009-02", publisher])
    #expect(values(chapter) == ["chapter", "9781860163593", "21413195", "2009-02", publisher])
    #expect(chapter.observations.first?.fields["title"] == .text("Title for some article"))
    #expect(chapter.rejected == 1)
  }

  @Test("A file that breaks off says where")
  func malformed() throws {
    let reading = try read("pubmed/jabref/MedlineImporterTestMalformedEntry.xml", with: "pubmed")
    #expect(reading.failure?.place?.line == 4)
  }

  @Test("A season of an issue is a term, and an issue of several months a stretch of them")
  func seasons() throws {
    let spans = try ShippedXML.files(in: "pubmed").filter { try ShippedXML.isClaimed($0, by: "pubmed") }
      .flatMap { try ShippedXML.read($0, with: "pubmed").observations }
      .compactMap { $0.fields["spans"]?.text }
    #expect(spans.count == 109)
    #expect(spans.filter { $0.hasPrefix("Spring") }.count == 3)
    #expect(spans.filter { $0.contains("/") }.count == 1)
  }

  @Test(
    "An ORCID entry reads as its sample says",
    arguments: [
      (
        "orcid-model-3.0/read_samples/research-resource-3.0.xml",
        """
        grant 1234 | research-resource
        of orcid 0000-0003-0902-4386
        funder: XSEDE; Lasers-R-Us
        mechanism: Research resource
        number: 123456
        spans: 1999-02-02/2012-02-02
        status: awarded
        title: Giant Laser Award
        url: http://xsede.org/GiantLaserAward
        """
      ),
      (
        "orcid-model-2.1/write_sample/work-full-2.1.xml",
        """
        scholarlyProduct without a key
        of the owner
        abstract: Short description
        authors: name: Laure L. Haak, orcid: 0000-0001-5109-3700, role: author
        doi: 10.1087/20120404
        language: en
        otherIds: source-work-id local-identifier
        spans: 2012-10-01
        title: Work Title
        type: journalArticle
        url: http://alt-uri.org
        venue: Jounral Title
        """
      ),
      (
        "orcid-model-2.0/read_samples/bulk-work-error.xml",
        """
        scholarlyProduct 156043 | work
        of the owner
        doi: 10.1016/j.crvasa.2015.05.007
        spans: 2015-06-01
        title: Current treatment of left main coronary artery disease # 1
        type: journalArticle
        venue: Cor et Vasa
        """
      ),
      (
        "orcid-model-3.0/read_samples/peer-review-full-3.0.xml",
        """
        serviceActivity 12345 | peer-review
        of the owner
        body: peer-review:subject-container-name
        location: common:city, common:region, AF
        organization: common:name
        reviewCount: 1
        role: reviewer
        roleText: reviewer
        spans: 1948-02-02
        title: peer-review:subject-container-name
        type: peerReview
        url: peer-review:url
        """
      ),
    ])
  func orcid(_ file: String, _ expected: String) throws {
    let reading = try read("orcid/\(file)", with: "orcid")
    #expect(ShippedXML.text(try #require(reading.observations.first)) == expected)
  }

  @Test("An ORCID record of 3.0 has each kind of activity, and is of its iD")
  func record() throws {
    let reading = try read("orcid/orcid-model-3.0/read_samples/record-3.0.xml", with: "orcid")
    let identifier = PersonIdentifier(scheme: "orcid", value: "8888-8888-8888-8880")
    let ofRecord = reading.observations.filter {
      if case .person(let reference) = $0.subject { reference.identifiers.first == identifier } else { false }
    }
    // The research resource is of another iD.
    #expect(ofRecord.count == 10)
    #expect(
      reading.observations.compactMap { $0.fields["organization"]?.text ?? $0.fields["funder"]?.text } == [
        "distinction-org", "education-org", "employment-org", "common:name", "invited-position-org", "membership-org",
        "common:name", "qualification-org", "XSEDE", "service-org",
      ])
    // A put-code of 0 is none.
    #expect(reading.observations.compactMap(\.key) == [["12345", "peer-review"], ["1234", "research-resource"]])
  }

  @Test(
    "A Digital Measures record reads as its screen says, exported or made for upload",
    arguments: [
      (
        "penn-state-fams-built/lionpath_xml_builder_spec-0.xml", 0,
        """
        teachingActivity without a key
        of username abc123
        courseCode: MGMT 001B
        credits: 3
        deliveryMode: In Person
        enrollment: 100
        method: lecture
        narrative: This is the class that a teacher teaches.
        role: instructor
        section: 001
        spans: Spring 2018
        teamShare: 100
        title: The Class
        """
      ),
      (
        "penn-state-fams-built/com_effort_xml_builder_spec-0.xml", 1,
        """
        teachingActivity without a key
        of username hgranger
        contactHours: 7.25 total
        method: smallGroup
        role: facilitator
        spans: 2023-06-26
        title: Potions
        topic: FTF REQ Various Rooms 10-12 PBL - EndoRepro PBL 1402 - Thyroid
        """
      ),
      (
        "penn-state-fams-built/com_quality_xml_builder_spec-0.xml", 0,
        """
        evaluationSummary without a key
        of username batman
        evaluatorGroup: students
        instrument: Lecture
        overallMean: 4.2
        responded: 1939
        spans: AY1938-39
        subject: Endocrinology/Reproductive
        title: Endocrinology/Reproductive: Lecture
        """
      ),
      (
        "penn-state-fams-built/committee_xml_builder_spec-0.xml", 0,
        """
        mentoringRelationship without a key
        of username test123
        degree: PhD
        mentee: User, Test
        menteeLevel: doctoralStudent
        programme: Ph.D. Dissertation Committee
        project: Test Title
        role: primary
        spans: 2024-08/2026-01
        status: completed
        title: Test Title
        """
      ),
      (
        "penn-state-fams/contract_grant_xml_build.xml", 0,
        """
        grant 12345
        of username aaa111
        amount: 500
        funder: Name1
        investigators: User, Test Person
        mechanism: Grant
        number: XYZ123
        role: pi
        spans: 2015-02-01/2017-02-01
        status: awarded
        title: Title
        """
      ),
      (
        "penn-state-rmd/activity_insight_user_abc123.xml", 2,
        """
        education 70766815232
        of username abc123, digitalMeasuresUserId 1649499
        advisor: Advisor, William J
        degree: Ph D
        field: Sociology
        location: University Park, PA
        organization: The Pennsylvania State University
        spans: 2006-09-27/2009-12-18
        thesis: Sally's Dissertation
        title: Ph D, Sociology
        type: degree
        unit: Graduate School
        """
      ),
      (
        "penn-state-rmd/activity_insight_user_abc123.xml", 12,
        """
        scholarlyProduct 92747188475
        of username abc123, digitalMeasuresUserId 1649499
        authors: family: Paperauthor, given: Mary E., role: Author; family: Testuser, given: Sally, role: Author
        doi: 10.1001/archderm.139.10.1363-g
        issue: 8
        otherIds: WOS:0004245745743
        pages: 1276-1288
        publisher: Some Other Publisher
        spans: 2010
        status: published
        title: Fifth Test Publication
        type: book
        venue: Some Other Journal
        volume: 17
        """
      ),
    ])
  func digitalMeasures(_ file: String, _ position: Int, _ expected: String) throws {
    let reading = try read("digitalmeasures/\(file)", with: "digital-measures")
    #expect(ShippedXML.text(try #require(reading.observations.dropFirst(position).first)) == expected)
  }

  @Test("A file number that is not of the screen stays with the record")
  func unmapped() throws {
    let reading = try read("digitalmeasures/penn-state-fams/contract_grant_xml_build.xml", with: "digital-measures")
    let first = try #require(reading.observations.first)
    #expect(first.unmapped["AMENDMENT/AMOUNT"]?.text == "500")
    #expect(first.unmapped["DTY_SUB"]?.text == "2015")
    #expect(first.unmapped.present.allSatisfy { !$0.name.rawValue.hasSuffix("@access") })
  }

  @Test("A report about participants is of those participants")
  func participants() throws {
    let reading = try read(
      "medbiq/medbiq/activityreport/v2/sample_activityreport.xml", with: "medbiq-activity-report")
    #expect(reading.exportDay == CalendarDay(year: 2018, month: 8, day: 28))
    #expect(
      reading.observations.map { ShippedXML.text($0) } == [
        """
        professionalDevelopment idd:accme.org:instance | 12345
        of participant H046431; H025461
        location: http://nonesuch.edu/node123
        organization: Nonesuch University
        provider: Nonesuch University
        title: Pain Management Update
        type: cme
        """
      ])
  }
}
