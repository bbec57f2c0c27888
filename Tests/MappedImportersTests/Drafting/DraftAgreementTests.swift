import Foundation
import Importing
import MappedImporters
import PortfolioModel
import Testing

/// How often a draft says what the people said who wrote the shipped mapping of the same file.
@Suite("Drafts beside shipped mappings", .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data"))
struct DraftAgreementTests {
  private static let files: [(mapping: String, path: String)] = [
    ("cinahl", "cinahl-ebsco/asreview_baseline_cinahl.csv"),
    ("cochrane", "cochrane/asreview_baseline_cochrane.csv"),
    ("covidence", "covidence/asreview_baseline_covidence.csv"),
    ("embase", "embase/asreview_baseline_embase.csv"),
    ("google-scholar", "google-scholar/asreview_baseline_googlescholar.csv"),
    ("ieee-computer-society", "ieee-xplore/colrev_ieee.csv"),
    ("ieee-xplore", "ieee-xplore/litstudy_ieee.csv"),
    ("lens", "lens/asreview_baseline.csv"),
    ("lens", "lens/asreview_baseline.tsv"),
    ("sirs-quant", "msu-sirs/omcourse_sirs_quant.csv"),
    ("nsf-awards", "nsf-awards/lowrank_1990.csv"),
    ("openalex", "openalex/asreview_baseline_openalex.csv"),
    ("pubmed-csv", "pubmed/asreview_baseline_pubmed.csv"),
    ("pubmed-csv", "pubmed/colrev_pubmed_csv.csv"),
    ("qualtrics", "qualtrics/qualtRics_sample.csv"),
    ("qualtrics-legacy", "qualtrics/qualtRics_sample_legacy.csv"),
    ("rayyan", "rayyan/asreview_baseline_rayyan.csv"),
    ("scopus", "scopus/asreview_baseline_scopus.csv"),
    ("evaluation-survey-history", "teaching-osu-sei/jrg94_evaluation-survey-history.csv"),
    ("workday-academic-appointments", "workday-academic-appointments/psu_hr_users.csv"),
    ("zotero", "zotero/asreview_baseline_zotero.csv"),
  ]

  @Test("Kind, rows, dates and key are mostly those of the shipped mapping")
  func agreement() throws {
    var table = ""
    var totals = [0, 0, 0, 0]
    for (id, path) in Self.files {
      let shipped = try #require(try ShippedCSV.reading(id).mapping)
      let bytes = [UInt8](try Data(contentsOf: ShippedCSV.shared.appending(path: path)))
      let name = String(path.split(separator: "/").last ?? "")
      let draft = try Drafting.draft(bytes, named: name)
      var sink = DraftTrial()
      try CSVImporter(shipped).observe(Source(fileName: name, bytes: bytes), into: &sink)
      let rule = try #require(shipped.rules.first)
      func titles(_ references: [String]) -> Set<String> {
        Set(
          references.flatMap { name in
            (shipped.columns.first { $0.name.lowercased() == name.lowercased() }?.titles ?? [name]).map {
              $0.lowercased()
            }
          })
      }
      let dates = titles(rule.fields.filter { $0.definition.name == "spans" }.flatMap { $0.value.references })
      let key = titles((rule.key + rule.groupBy).flatMap(\.references))
      let draftedDates = Set(draft.dateColumns.map { $0.lowercased() })
      let draftedKey = Set(draft.key.filter { !$0.hasPrefix("{") }.map { $0.lowercased() })
      let answers = [
        draft.kind == rule.kind, draft.trial.rowsRead == sink.rowsRead,
        draftedDates == dates || (!draftedDates.isEmpty && draftedDates.isSubset(of: dates)),
        draftedKey == key || (!draftedKey.isEmpty && draftedKey.isSubset(of: key)),
      ]
      for (index, isSame) in answers.enumerated() where isSame { totals[index] += 1 }
      table +=
        "\(path): \(zip(["kind", "rows", "dates", "key"], answers).map { $1 ? $0 : "–" }.joined(separator: " "))\n"
    }
    #expect(
      table == """
        cinahl-ebsco/asreview_baseline_cinahl.csv: kind rows – key
        cochrane/asreview_baseline_cochrane.csv: kind rows dates key
        covidence/asreview_baseline_covidence.csv: kind rows dates –
        embase/asreview_baseline_embase.csv: kind rows dates –
        google-scholar/asreview_baseline_googlescholar.csv: kind rows dates –
        ieee-xplore/colrev_ieee.csv: kind rows dates key
        ieee-xplore/litstudy_ieee.csv: kind rows dates key
        lens/asreview_baseline.csv: kind rows dates key
        lens/asreview_baseline.tsv: kind rows dates key
        msu-sirs/omcourse_sirs_quant.csv: kind rows dates key
        nsf-awards/lowrank_1990.csv: kind rows dates key
        openalex/asreview_baseline_openalex.csv: kind rows dates key
        pubmed/asreview_baseline_pubmed.csv: kind rows dates key
        pubmed/colrev_pubmed_csv.csv: kind rows dates key
        qualtrics/qualtRics_sample.csv: kind rows dates key
        qualtrics/qualtRics_sample_legacy.csv: kind rows dates key
        rayyan/asreview_baseline_rayyan.csv: kind rows dates key
        scopus/asreview_baseline_scopus.csv: kind rows dates key
        teaching-osu-sei/jrg94_evaluation-survey-history.csv: kind rows dates key
        workday-academic-appointments/psu_hr_users.csv: kind rows dates –
        zotero/asreview_baseline_zotero.csv: kind rows dates key

        """)
    #expect(totals == [21, 21, 20, 17], "of \(Self.files.count)")
  }
}
