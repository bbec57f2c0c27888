import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// Which of all mappings claims which file: one at most, and none of another format.
@Suite("Choosing among all mappings")
struct CSVProbingTests {
  @Test(
    "Each real file is claimed by the mapping of its format, and by no other",
    .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
  func claims() throws {
    let registry = try ShippedCSV.registry()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: ShippedCSV.shared.path).sorted()
      .filter { path in [".csv", ".tsv", ".txt"].contains { path.hasSuffix($0) } }
    #expect(paths.count > 400)
    var claims: [String] = []
    for path in paths {
      let file = ShippedCSV.shared.appending(path: path)
      // A folder has no bytes.
      guard let data = try? Data(contentsOf: file) else { continue }
      let sample = ShippedCSV.sample([UInt8](data), named: file.lastPathComponent)
      switch registry.choose(for: sample) {
      case .one(let importer, _): claims.append("\(path): \(importer.descriptor.id)")
      case .tie(let ids): claims.append("\(path): \(ids.map(\.id).joined(separator: " or "))")
      case .none: break
      }
    }
    #expect(
      claims == [
        "cinahl-ebsco/asreview_baseline_cinahl.csv: cinahl",
        "cochrane/asreview_baseline_cochrane.csv: cochrane",
        "covidence/asreview_baseline_covidence.csv: covidence",
        "embase/asreview_baseline_embase.csv: embase",
        "google-scholar/asreview_baseline_googlescholar.csv: google-scholar",
        "ieee-xplore/colrev_ieee.csv: ieee-computer-society",
        "ieee-xplore/litstudy_ieee.csv: ieee-xplore",
        "lens/asreview_baseline.csv: lens",
        "lens/asreview_baseline.tsv: lens",
        "msu-sirs/omcourse_sirs_quant.csv: sirs-quant",
        "nsf-awards/lowrank_1990.csv: nsf-awards",
        "openalex/asreview_baseline_openalex.csv: openalex",
        "pubmed/asreview_baseline_pubmed.csv: pubmed-csv",
        "pubmed/colrev_pubmed_csv.csv: pubmed-csv",
        "qualtrics/qualtRics_sample.csv: qualtrics",
        "qualtrics/qualtRics_sample_legacy.csv: qualtrics-legacy",
        "rayyan/asreview_baseline_rayyan.csv: rayyan",
        "scopus/asreview_baseline_scopus.csv: scopus",
        "springer/litstudy_springer.csv: springer",
        "teaching-osu-sei/jrg94_evaluation-survey-history.csv: evaluation-survey-history",
        "teaching-osu-sei/jrg94_reports.csv: osu-sei-reports",
        "teaching-osu-sei/jrg94_sections.csv: osu-sei-sections",
        "workday-academic-appointments/psu_hr_users.csv: workday-academic-appointments",
        "zotero/asreview_baseline_zotero.csv: zotero",
      ])
  }

  @Test("Each example is claimed by one mapping")
  func examples() throws {
    let registry = try ShippedCSV.registry()
    var claims: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: ShippedCSV.examples.path).sorted()
    where name.hasSuffix(".csv") {
      switch registry.choose(for: ShippedCSV.sample(try ShippedCSV.example(name), named: name)) {
      case .one(let importer, _): claims.append("\(name): \(importer.descriptor.id)")
      case .tie(let ids): claims.append("\(name): \(ids.map(\.id).joined(separator: " or "))")
      case .none: claims.append("\(name): none")
      }
    }
    #expect(
      claims == [
        "benchmarks.csv: plain-benchmarks",
        "clinical-activities.csv: plain-clinical-activities",
        "curriculum-products.csv: plain-curriculum-products",
        "effort-allocations.csv: plain-effort-allocations",
        "embase.csv: embase",
        "evaluation-summaries.csv: plain-evaluation-summaries",
        "evaluation-survey-history.csv: evaluation-survey-history",
        "evidence-documents.csv: plain-evidence-documents",
        "goals.csv: plain-goals",
        "honours.csv: plain-honours",
        "leadership-roles.csv: plain-leadership-roles",
        "learner-assessments.csv: plain-learner-assessments",
        "leaves.csv: plain-leaves",
        "lens.csv: lens",
        "mentoring-relationships.csv: plain-mentoring-relationships",
        "professional-development.csv: plain-professional-development",
        "pubmed.csv: pubmed-csv",
        "qualtrics-teaching-evaluations.csv: qualtrics-teaching-evaluations",
        "referees.csv: plain-referees",
        "scopus.csv: scopus",
        "sirs-quant.csv: sirs-quant",
        "teaching-activities.csv: plain-teaching-activities",
        "workday-academic-appointments.csv: workday-academic-appointments",
        "zotero.csv: zotero",
      ])
  }
}
