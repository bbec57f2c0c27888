import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Every real file of the shipped CSV formats: all rows counted, some observations whole.
///
/// The rows were counted with Python's csv module.
@Suite("Shipped CSV mappings: all real files", .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
struct CSVShippedFilesTests {
  /// What is expected of one file.
  struct Expected: CustomTestStringConvertible, Sendable {
    let mapping: String
    let path: String
    let rows: Int
    let kind: RecordKind
    let observations: Int
    /// The fields that observations have, with how many have them; those that all have are left out.
    let partial: String
    var diagnostics = ""

    var testDescription: String { path }
  }

  static let files = [
    Expected(
      mapping: "pubmed-csv", path: "pubmed/asreview_baseline_pubmed.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "issue 8"),
    Expected(
      mapping: "pubmed-csv", path: "pubmed/colrev_pubmed_csv.csv", rows: 1, kind: .scholarlyProduct, observations: 1,
      partial: ""),
    Expected(
      mapping: "scopus", path: "scopus/asreview_baseline_scopus.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "issue 9, keywords 3, pmid 7"),
    Expected(
      mapping: "lens", path: "lens/asreview_baseline.csv", rows: 100, kind: .scholarlyProduct, observations: 100,
      partial: "abstract 98, issue 76, keywords 68, pages 99, pmcid 76, pmid 90"),
    Expected(
      mapping: "lens", path: "lens/asreview_baseline.tsv", rows: 100, kind: .scholarlyProduct, observations: 100,
      partial: "abstract 98, issue 76, keywords 68, pages 99, pmcid 76, pmid 90"),
    Expected(
      mapping: "zotero", path: "zotero/asreview_baseline_zotero.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "abstract 8, issue 9, keywords 9, pages 7, volume 9"),
    Expected(
      mapping: "embase", path: "embase/asreview_baseline_embase.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "abstract 8, issue 9, keywords 3, pages 7, publisher 4, volume 9"),
    Expected(
      mapping: "workday-academic-appointments", path: "workday-academic-appointments/psu_hr_users.csv", rows: 3,
      kind: .appointment, observations: 3, partial: ""),
    Expected(
      mapping: "evaluation-survey-history", path: "teaching-osu-sei/jrg94_evaluation-survey-history.csv", rows: 96,
      kind: .evaluationSummary, observations: 11, partial: ""),
    Expected(
      mapping: "sirs-quant", path: "msu-sirs/omcourse_sirs_quant.csv", rows: 43, kind: .evaluationSummary,
      observations: 43, partial: ""),
    Expected(
      mapping: "qualtrics", path: "qualtrics/qualtRics_sample.csv", rows: 1, kind: .evaluationSummary,
      observations: 1, partial: ""),
    Expected(
      mapping: "qualtrics-legacy", path: "qualtrics/qualtRics_sample_legacy.csv", rows: 1, kind: .evaluationSummary,
      observations: 1, partial: "",
      diagnostics:
        "qualtRics_sample_legacy.csv:3:12 (Q2): warning VAL010: The answer is neither a number nor among the mapping's answers. “Hello World!” Add it under values in the mapping."
    ),
  ]

  @Test("Every row of a file becomes an observation", arguments: files)
  func counts(_ expected: Expected) throws {
    let reading = try ShippedCSV.read(expected.path, with: expected.mapping)
    #expect(reading.rowsRead == expected.rows)
    #expect(reading.observations.count == expected.observations)
    #expect(reading.observations.allSatisfy { $0.kind == expected.kind })
    #expect(reading.rejected == 0)
    #expect(reading.skipped == [:])
    #expect(reading.diagnosticText == expected.diagnostics)
    var counts: [String: Int] = [:]
    for observation in reading.observations {
      for (name, _) in observation.fields.present { counts[name.rawValue, default: 0] += 1 }
    }
    let partial = counts.filter { $0.value < expected.observations }.sorted { $0.key < $1.key }
    #expect(partial.map { "\($0.key) \($0.value)" }.joined(separator: ", ") == expected.partial)
  }

  @Test("Keys of one file are all different", arguments: files)
  func keys(_ expected: Expected) throws {
    let reading = try ShippedCSV.read(expected.path, with: expected.mapping)
    #expect(Set(reading.observations.compactMap(\.key)).count == expected.observations)
  }

  @Test("The comma and the tab file of the same Lens search say the same")
  func twins() throws {
    let comma = try ShippedCSV.read("lens/asreview_baseline.csv", with: "lens")
    let tab = try ShippedCSV.read("lens/asreview_baseline.tsv", with: "lens")
    #expect(comma.observations.map(\.fields) == tab.observations.map(\.fields))
    #expect(comma.observations.map(\.unmapped) == tab.observations.map(\.unmapped))
  }

  /// One observation, whole but for its abstract.
  struct Spot: CustomTestStringConvertible, Sendable {
    let mapping: String
    let path: String
    let index: Int
    let text: String

    var testDescription: String { "\(path), observation \(index)" }
  }

  static let spots: [Spot] = [
    Spot(
      mapping: "pubmed-csv", path: "pubmed/asreview_baseline_pubmed.csv", index: 0,
      text: """
        scholarlyProduct, line 2, key 30922926, one of authors
        title: “Time lapse: A glimpse into prehistoric genomics”
        authors: [{family: “Griffin”, given: “DK”}, {family: “Larkin”, given: “DM”}, {family: “O'Connor”, given: “RE”}]
        venue: “Eur J Med Genet”
        spans: dates 2020-02
        volume: “63”
        issue: “2”
        pages: “103640”
        citation: “Eur J Med Genet. 2020 Feb;63(2):103640. doi: 10.1016/j.ejmg.2019.03.004. Epub 2019 Mar 25.”
        status: token published
        type: token journalArticle
        pmid: “30922926”
        pmcid: “PMC7026692”
        doi: “10.1016/j.ejmg.2019.03.004”
        not mapped: First Author, Create Date
        """),
    Spot(
      mapping: "pubmed-csv", path: "pubmed/colrev_pubmed_csv.csv", index: 0,
      text: """
        scholarlyProduct, line 2, key 11223344, one of authors
        title: “Paper title”
        authors: [{family: “Smith”, given: “A”}, {family: “Walter”, given: “B”}]
        venue: “Nature”
        spans: dates 2021-12-21
        volume: “1”
        issue: “2”
        pages: “10-11”
        citation: “Nature. 2021 Dec 21;1(2):10-11. doi: 10.1111/nature1111.”
        status: token published
        type: token journalArticle
        pmid: “11223344”
        pmcid: “PMC1122334”
        doi: “10.1111/nature1111”
        not mapped: First Author, Create Date
        """),
    Spot(
      mapping: "scopus", path: "scopus/asreview_baseline_scopus.csv", index: 1,
      text: """
        scholarlyProduct, line 3, key 2-s2.0-85151426146, one of authors
        title: “The origin of an invasive air sac system in sauropodomorph dinosaurs”
        authors: [{family: “Aureliano”, given: “Tito”}, {family: “Ghilardi”, given: “Aline M.”}, {family: “Müller”, given: “Rodrigo T.”}, {family: “Kerber”, given: “Leonardo”}, {family: “Fernandes”, given: “Marcelo A.”}, {family: “Ricardi-Branco”, given: “Fresia”}, {family: “Wedel”, given: “Mathew J.”}]
        venue: “Anatomical Record”
        publisher: “John Wiley and Sons Inc”
        spans: dates 2024
        volume: “307”
        issue: “4”
        pages: “1084-1092”
        doi: “10.1002/ar.25209”
        pmid: “36971057”
        issn: “19328486”
        eid: “2-S2.0-85151426146”
        keywords: [“bone histology”, “ornithodira”, “respiratory system”, “South America”, “Triassic”]
        language: “English”
        url: “https://www.scopus.com/inward/record.uri?eid=2-s2.0-85151426146&doi=10.1002%2far.25209&partnerID=40&md5=5e361d29cfd55b8d4c8d298824cbbfd6”
        status: token published
        type: token journalArticle
        not mapped: Author(s) ID, Page count, Cited by, Affiliations, Authors with affiliations, Index Keywords, Funding Details, Funding Texts, References, Correspondence Address, Abbreviated Source Title, Open Access, Source
        """),
    Spot(
      mapping: "lens", path: "lens/asreview_baseline.csv", index: 99,
      text: """
        scholarlyProduct, line 101, key 152-434-819-130-920, one of authors
        title: “The effect of intra-arterial angiotensin II on the hepatic tumor to non-tumor blood flow ratio for radioembolization: a systematic review”
        authors: [{family: “van den Hoven”}, {family: “Smits”, given: “Maarten L. J.”}, {family: “Rosenbaum”, given: “Charlotte E.N.M.”}, {family: “Verkooijen”, given: “L.”}, {family: “van den Bosch”, given: “M. A. A. J.”}, {family: “Lam”, given: “Marnix G.E.H.”}]
        venue: “Journal of Vascular and Interventional Radiology”
        publisher: “Elsevier BV”
        spans: dates 2014
        volume: “25”
        issue: “3”
        pages: “S105”
        issn: “10510443; 15357732”
        url: “https://www.sciencedirect.com/science/article/pii/S1051044313020757”
        doi: “10.1016/j.jvir.2013.12.293”
        status: token published
        type: token journalArticle
        not mapped: Source Country, Fields of Study, External URL, Microsoft Academic ID, Citing Patents Count, Citing Works Count
        """),
    Spot(
      mapping: "zotero", path: "zotero/asreview_baseline_zotero.csv", index: 5,
      text: """
        scholarlyProduct, line 7, key VHQYNXFH, one of authors
        title: “Functional morphology of the Triassic apex predator Saurosuchus galilei (Pseudosuchia: Loricata) and convergence with a post-Triassic theropod dinosaur”
        authors: [{family: “Fawcett”, given: “M.J.”}, {family: “Lautenschlager”, given: “S.”}, {family: “Bestwick”, given: “J.”}, {family: “Butler”, given: “R.J.”}]
        venue: “Anatomical Record”
        spans: dates 2024
        volume: “307”
        issue: “3”
        pages: “549-565”
        keywords: [“article”, “nonhuman”, “simulation”, “juvenile”, “feeding”, “skull”, “physiological stress”, “mastication”, “finite element analysis”, “dinosaur”, “carcass”, “carnivore”, “functional diversity”, “functional morphology”, “Gavialis gangeticus”, “predator”, “tooth”, “Triassic”]
        language: “English”
        doi: “10.1002/ar.25299”
        issn: “1932-8494”
        url: “https://www.embase.com/search/results?subaction=viewrecord&id=L2024893804&from=export”
        status: token published
        type: token journalArticle
        not mapped: Date Added, Date Modified, Journal Abbreviation, Archive, Link Attachments
        """),
    Spot(
      mapping: "embase", path: "embase/asreview_baseline_embase.csv", index: 9,
      text: """
        scholarlyProduct, line 14, key L2030246463, one of authors
        title: “Description of a new specimen of Haplocanthosaurus from the Dry Mesa Dinosaur Quarry”
        authors: [{family: “Boisvert”, given: “C.”}, {family: “Curtice”, given: “B.”}, {family: “Wedel”, given: “M.”}, {family: “Wilhite”, given: “R.”}]
        venue: “Anatomical Record”
        publisher: “John Wiley and Sons Inc”
        spans: dates 2024
        citation: “Anatomical Record (2024). Date of Publication: 2024”
        keywords: [“Haplocanthosaurus”, “Morrison Formation”, “sauropod”]
        language: “English”
        doi: “10.1002/ar.25520”
        pmid: “38887924”
        issn: “1932-8494”
        url: “https://www.embase.com/search/results?subaction=viewrecord&id=L2030246463&from=export”
        status: token inPress
        type: token journalArticle
        not mapped: Author Addresses, Correspondence Address, AiP/IP Entry Date, Emtree Medical Index Terms (Major Focus), Emtree Medical Index Terms, Summary Language, Full Text Link, Open URL Link, Copyright
        """),
    Spot(
      mapping: "workday-academic-appointments", path: "workday-academic-appointments/psu_hr_users.csv", index: 0,
      text: """
        appointment, line 2, key 848938535 | Penn State Law | Professor | 2016-07-01, employeeNumber 848938535; username eat123; name Testington, Elizabeth
        title: “Professor”
        rankText: “Professor”
        rank: token professor
        organization: “Penn State Law”
        unit: “General and Academic Officers- Penn State Law and School of International Affairs”
        track: “Tenure - Faculty (7 Year)”
        type: token primary
        tenure: token tenured
        spans: dates 2016-07-01/..
        not mapped: Academic Unit for Primary Academic Appointment, Academic Rank for Primary Academic Appointment, Original Hire Date, Hire Date, Status, Position Type, Business Title, Time Type, Current Appointments, Constructed Title for Primary Appointment, Tenure Home, Tenured?, Related Position, Rank Start Date, Time In Rank, Academic Appointment Reason
        """),
    Spot(
      mapping: "sirs-quant", path: "msu-sirs/omcourse_sirs_quant.csv", index: 42,
      text: """
        evaluationSummary, line 44, key S2018-22 | 2018 | Spring, owner
        title: “Student ratings, section S2018-22”
        subject: “S2018-22”
        section: “S2018-22”
        instrument: “Student instructional ratings”
        evaluatorGroup: token students
        spans: dates Spring 2018
        scaleMinimum: number 1
        scaleMaximum: number 5
        higherIsBetter: flag yes
        overallMean: number 3.94
        overallItem: “Overall”
        items: [{label: “Clarity”, mean: number 4.18}, {label: “Fairness”, mean: number 4.51}, {label: “Overall”, mean: number 3.94}, {label: “Teaching effectiveness”, mean: number 4.04}]
        """),
    Spot(
      mapping: "qualtrics", path: "qualtrics/qualtRics_sample.csv", index: 0,
      text: """
        evaluationSummary, line 4, key qualtRics_sample, owner
        title: “qualtRics_sample”
        instrument: “Qualtrics survey”
        spans: dates 2017-07-18
        responded: number 1
        items: [{label: “This is a multiple choice question.”, count: number 1, mean: number 2, median: number 2, distribution: [{value: “2”, count: number 1}]}]
        comments: [{text: “Hello World!”, item: “This is a free text question.”}]
        """),
  ]

  @Test("An observation has all its fields, with their types", arguments: spots)
  func observation(_ spot: Spot) throws {
    let reading = try ShippedCSV.read(spot.path, with: spot.mapping)
    #expect(reading.text(spot.index, leavingOut: ["abstract"]) == spot.text)
  }
}
