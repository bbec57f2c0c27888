import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// The invented examples, read as their README says.
@Suite("Shipped XML mappings: the examples")
struct XMLExampleTests {
  private func read(_ file: String, with mapping: String) throws -> ShippedXML.Reading {
    let reading = try ShippedXML.read(ShippedXML.examples.appending(path: file), with: mapping)
    #expect(reading.isSumRight)
    #expect(reading.failure == nil)
    return reading
  }

  private func counts(_ reading: ShippedXML.Reading) -> [RecordKind: Int] {
    Dictionary(grouping: reading.observations, by: \.kind).mapValues(\.count)
  }

  @Test("The faculty-activity export gives every screen's records, and reports the screen that only this school has")
  func activityInsight() throws {
    let reading = try read("activity-insight.xml", with: "digital-measures")
    #expect(
      counts(reading) == [
        .appointment: 4, .leadershipRole: 3, .education: 6, .credential: 3, .teachingActivity: 59,
        .evaluationSummary: 13, .curriculumProduct: 3, .mentoringRelationship: 9, .serviceActivity: 23, .honour: 5,
        .professionalDevelopment: 6, .scholarlyProduct: 30, .grant: 7,
      ])
    #expect(reading.rowsRead == 170)
    #expect(reading.rejected == 0)
    #expect(reading.skipped == ["personal and contact information": 1, "unknown element TEACH_ACADEMY": 1])
    #expect(reading.exportDay == CalendarDay(year: 2025, month: 6, day: 30))
  }

  @Test(
    "A record of the faculty-activity export reads as its screen says",
    arguments: [
      (
        RecordKind.teachingActivity, "417260212080",
        """
        teachingActivity 417260212080
        of username mokonkwo, digitalMeasuresUserId 2284417
        comments: Team-based learning; Flipped classroom
        courseCode: MDCI 6102
        credits: 4
        deliveryMode: In Person
        enrollment: 151
        level: Professional
        method: lecture
        role: coDirector
        section: 001
        spans: Fall 2016
        teamShare: 50
        title: Foundations of Clinical Reasoning
        """
      ),
      (
        .teachingActivity, "417260247280",
        """
        teachingActivity 417260247280
        of username mokonkwo, digitalMeasuresUserId 2284417
        contactHours: 2.5 total
        method: smallGroup
        role: facilitator
        spans: 2013-10-17
        title: Practice of Medicine
        topic: PE 04 - Cardiac examination
        """
      ),
      (
        .evaluationSummary, "417260273152",
        """
        evaluationSummary 417260273152
        of username mokonkwo, digitalMeasuresUserId 2284417
        evaluatorGroup: students
        instrument: Sm Grp Facilitation
        overallMean: 4.1
        responded: 6
        spans: AY2013-14
        subject: Practice of Medicine
        title: Practice of Medicine: Sm Grp Facilitation
        """
      ),
      (
        .mentoringRelationship, "417260296976",
        """
        mentoringRelationship 417260296976 | 417260298064
        of username mokonkwo, digitalMeasuresUserId 2284417
        mentee: Tallis, Imogen
        programme: Summer research scholar
        project: Coding narrative comments
        role: primary
        spans: 2022-06/2022-08
        status: completed
        title: Coding narrative comments
        """
      ),
      (
        .mentoringRelationship, "417260301216",
        """
        mentoringRelationship 417260301216
        of username mokonkwo, digitalMeasuresUserId 2284417
        initialPosition: Director of simulation, Riverbend Community Health Center
        mentee: Tsao-Merrin, Wei-Lin
        menteeInstitution: Northfield University
        menteeLevel: mastersStudent
        programme: Masters
        project: How clinical teachers use what an observer says
        role: committeeChair
        spans: 2018-09/2020-05
        title: How clinical teachers use what an observer says
        unit: Health Professions Education
        """
      ),
      (
        .leadershipRole, "417260185200",
        """
        leadershipRole 417260185200 | 2022-2023 | post
        of username mokonkwo, digitalMeasuresUserId 2284417
        body: Medicine
        organization: School of Medicine
        role: Vice Chair for Education
        spans: 2022-07-01/2023-06-30
        title: Vice Chair for Education
        unit: Medicine
        """
      ),
      (
        .serviceActivity, "417260306544",
        """
        serviceActivity 417260306544
        of username mokonkwo, digitalMeasuresUserId 2284417
        body: Task force on teaching evaluation
        level: university
        narrative: Recommended thresholds for small groups
        roleText: Co-author of the report
        spans: 2021-10/2022-06
        title: Task force on teaching evaluation
        type: committee
        """
      ),
      (
        .serviceActivity, "417260307616",
        """
        serviceActivity 417260307616
        of username mokonkwo, digitalMeasuresUserId 2284417
        body: Council of Vice Chairs for Education
        level: university
        role: member
        roleText: Member
        spans: 2022-07/..
        title: Council of Vice Chairs for Education
        type: committee
        """
      ),
      (
        .serviceActivity, "417260317296",
        """
        serviceActivity 417260317296
        of username mokonkwo, digitalMeasuresUserId 2284417
        body: Journal of Clinical Education and Practice
        narrative: Four to six manuscripts a year
        role: reviewer
        roleText: Reviewer, Journal Article
        scope: national
        spans: 2014/..
        title: Journal of Clinical Education and Practice
        type: peerReview
        """
      ),
      (
        .grant, "417260439728",
        """
        grant 417260439728
        of username mokonkwo, digitalMeasuresUserId 2284417
        amount: 75000
        funder: Academy of Health Professions Educators
        investigators: Okonkwo-Hale, Miriam A.; Marchetti-Osei, Paolo
        mechanism: Grant
        number: AHPE-R-2021-58
        role: coPI
        spans: 2021-01/2022-12
        status: completed
        title: Fair words: language in narrative assessment
        """
      ),
      (
        .credential, "417260203472",
        """
        credential 417260203472
        of username mokonkwo, digitalMeasuresUserId 2284417
        expires: 2025-10-31
        issued: 2013-06-14
        issuer: State Medical Examining Board
        scope: regional
        spans: 2013-06-14/2025-10-31
        title: Medical licence, Wisconsin
        type: licensure
        """
      ),
    ])
  func record(_ kind: RecordKind, _ key: String, _ expected: String) throws {
    let reading = try read("activity-insight.xml", with: "digital-measures")
    #expect(ShippedXML.text(try reading.observation(kind, key: key)) == expected)
  }

  @Test("A month that names a quarter leaves the year, and is kept beside it")
  func quarter() throws {
    let reading = try read("activity-insight.xml", with: "digital-measures")
    let article = try reading.observation(.scholarlyProduct, key: "417260389376")
    #expect(article.fields["spans"]?.text == "2014")
    #expect(article.unmapped["DTM_PUB"] == .text("April (2nd Quarter/Spring)"))
  }

  @Test("Credit hours are never contact hours")
  func creditHours() throws {
    let reading = try read("activity-insight.xml", with: "digital-measures")
    let withCredits = reading.observations.filter { $0.fields["credits"] != nil && $0.kind == .teachingActivity }
    #expect(withCredits.count == 29)
    #expect(withCredits.allSatisfy { $0.fields["contactHours"] == nil })
  }

  @Test("The ORCID record gives each activity once, and each with the record's iD")
  func orcid() throws {
    let reading = try read("orcid-record.xml", with: "orcid")
    #expect(
      counts(reading) == [
        .appointment: 5, .education: 3, .grant: 2, .honour: 2, .scholarlyProduct: 6, .serviceActivity: 8,
      ])
    let identifier = try #require(PersonIdentifier(scheme: "orcid", value: "0009-0070-4417-8628"))
    #expect(
      reading.observations.allSatisfy { $0.subject == .person(PersonReference(identifiers: [identifier])) })
    #expect(reading.skipped == [:])
    #expect(reading.diagnostics == [])
  }

  @Test("Of a work that two sources describe, the preferred summary is read and the other stays visible")
  func group() throws {
    let reading = try read("orcid-record.xml", with: "orcid")
    let work = try reading.observation(.scholarlyProduct, key: "1840557")
    #expect(
      ShippedXML.text(work) == """
        scholarlyProduct 1840557 | work
        of orcid 0009-0070-4417-8628
        doi: 10.5555/jcep.2018.0259
        pmid: 98180259
        spans: 2018-05
        title: Learning climate and mistreatment reporting after a clerkship-wide debriefing program: an interrupted time series
        type: journalArticle
        venue: Journal of clinical education and practice
        """)
    #expect(work.unmapped["work:work-summary/@put-code"] == .text("1840574"))
  }

  @Test("A chapter does not take over its book's ISBN")
  func chapter() throws {
    let reading = try read("orcid-record.xml", with: "orcid")
    let chapter = try reading.observation(.scholarlyProduct, key: "1840642")
    #expect(chapter.fields["isbn"] == nil)
    #expect(chapter.fields["otherIds"]?.text == "isbn 978-99-990041-7-6 part-of")
  }

  @Test("The PubMed export gives each article with its own identifiers, dates and authors")
  func pubmed() throws {
    let reading = try read("pubmed.xml", with: "pubmed")
    #expect(counts(reading) == [.scholarlyProduct: 18])
    #expect(reading.diagnostics == [])
    // Its list of references has a DOI of hers and others'.
    let last = try reading.observation(.scholarlyProduct, key: "98250114")
    #expect(
      ShippedXML.text(last) == """
        scholarlyProduct 98250114
        of one of the authors
        abstract: BACKGROUND: Departments seldom publish how teaching effort is counted.

        RESULTS: A five-line model explained 83% of the variation in reported teaching hours among 118 faculty members.
        authors: family: Okonkwo-Hale, given: Miriam A, orcid: 0009-0070-4417-8628, isEqual: yes; \
        family: Marchetti-Osei, given: Paolo, isEqual: yes; family: Holmqvist-Adeyemi, given: Ruth
        doi: 10.5555/gmt.2025.0114
        issn: 9999-0245
        issue: 2
        keywords: clerkship; clinical teaching; faculty development
        language: eng
        pages: 144-56
        pmid: 98250114
        spans: 2025-04-15
        status: published
        title: Teaching hours, teaching value: a transparent workload model for a department of medicine
        type: journalArticle
        venue: Perspectives on graduate medical training
        volume: 13
        """)
    let spans = reading.observations.compactMap { $0.fields["spans"]?.text }
    #expect(spans.filter { $0.contains("/") } == ["2015-11/2015-12", "2024-07/2024-08"])
  }

  @Test("The continuing-education report gives credits and hours, and passes over what was not completed")
  func activityReport() throws {
    let reading = try read("cme-activity-report.xml", with: "medbiq-activity-report")
    #expect(counts(reading) == [.professionalDevelopment: 8])
    #expect(reading.skipped == ["activities that were not completed": 1])
    #expect(reading.exportDay == CalendarDay(year: 2025, month: 6, day: 30))
    #expect(
      ShippedXML.text(try #require(reading.observations.dropFirst().first)) == """
        professionalDevelopment idd:northfield.example:instance | 24-0203
        of orcid 0009-0070-4417-8628, employeeNumber 900471826, Miriam A. Okonkwo-Hale
        creditType: amaCategory1
        credits: 11.5
        hours: 11.5 total
        organization: Northfield University School of Medicine, Office of Continuing Education
        provider: Northfield University School of Medicine, Office of Continuing Education
        spans: 2024-10-11/2024-10-12
        title: Annual Update in Primary Care Internal Medicine
        type: cme
        """)
  }
}
