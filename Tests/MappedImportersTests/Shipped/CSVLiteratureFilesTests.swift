import Importing
import PortfolioModel
import Testing

/// Every real file of the literature databases and reference managers; rows counted with Python's csv module.
@Suite(
  "CSV mappings of literature databases: all real files", .enabled(if: ShippedCSV.hasSharedData, "needs ../shared/data")
)
struct CSVLiteratureFilesTests {
  typealias Expected = CSVShippedFilesTests.Expected
  typealias Spot = CSVShippedFilesTests.Spot

  static let files = [
    Expected(
      mapping: "cinahl", path: "cinahl-ebsco/asreview_baseline_cinahl.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "keywords 5"),
    Expected(
      mapping: "google-scholar", path: "google-scholar/asreview_baseline_googlescholar.csv", rows: 10,
      kind: .scholarlyProduct, observations: 10, partial: ""),
    Expected(
      mapping: "ieee-xplore", path: "ieee-xplore/litstudy_ieee.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "isbn 6, issn 5, issue 2, keywords 9, sponsor 2, volume 4"),
    Expected(
      mapping: "ieee-computer-society", path: "ieee-xplore/colrev_ieee.csv", rows: 2, kind: .scholarlyProduct,
      observations: 2, partial: ""),
    Expected(
      mapping: "cochrane", path: "cochrane/asreview_baseline_cochrane.csv", rows: 3, kind: .scholarlyProduct,
      observations: 3, partial: "issue 2"),
    Expected(
      mapping: "covidence", path: "covidence/asreview_baseline_covidence.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "abstract 8, pages 5, volume 9"),
    Expected(
      mapping: "rayyan", path: "rayyan/asreview_baseline_rayyan.csv", rows: 10, kind: .scholarlyProduct,
      observations: 10, partial: "abstract 8, issue 9, keywords 9, pages 7, volume 9"),
    Expected(
      mapping: "springer", path: "springer/litstudy_springer.csv", rows: 18, kind: .scholarlyProduct,
      observations: 18, partial: "issue 3, volume 3"),
    Expected(
      mapping: "openalex", path: "openalex/asreview_baseline_openalex.csv", rows: 9, kind: .scholarlyProduct,
      observations: 9, partial: "issn 8, issue 2, pages 3, pmid 2, status 8, volume 6"),
  ]

  @Test("Every row of a file becomes an observation", arguments: files)
  func counts(_ expected: Expected) throws {
    try CSVShippedFilesTests().counts(expected)
  }

  @Test(
    "Keys of one file are all different",
    arguments: files.filter { !["google-scholar", "covidence"].contains($0.mapping) })
  func keys(_ expected: Expected) throws {
    try CSVShippedFilesTests().keys(expected)
  }

  @Test("Where nothing identifies a work in its system, a row has no key", arguments: ["google-scholar", "covidence"])
  func noKeys(_ mapping: String) throws {
    let file = try #require(Self.files.first { $0.mapping == mapping })
    let reading = try ShippedCSV.read(file.path, with: mapping)
    #expect(reading.observations.allSatisfy { $0.key == nil })
  }

  static let spots: [Spot] = [
    Spot(
      mapping: "cinahl", path: "cinahl-ebsco/asreview_baseline_cinahl.csv", index: 2,
      text: """
        scholarlyProduct, line 4, key aph | 163764290, one of authors
        title: “How to verify fossil tracks: the first record of dinosaurs from Palestine.”
        authors: [{family: “Lallensack”, given: “Jens N.”}, {family: “Owais”, given: “Abdalla”}, {family: “Falkingham”, given: “Peter L.”}, {family: “Breithaupt”, given: “Brent H.”}, {family: “Sander”, given: “P. Martin”}]
        venue: “Historical Biology”
        publisher: “Taylor & Francis Ltd”
        spans: dates 2023-06
        volume: “35”
        issue: “6”
        pages: “924”
        doi: “10.1080/08912963.2022.2069020”
        issn: “08912963”
        keywords: [“Fossil footprints”, “ichnology”, “identification”, “recognition”, “verification”]
        url: “https://search.ebscohost.com/login.aspx?direct=true&db=aph&AN=163764290&site=ehost-live”
        status: token published
        type: token journalArticle
        not mapped: Page Count, Subjects
        """),
    Spot(
      mapping: "google-scholar", path: "google-scholar/asreview_baseline_googlescholar.csv", index: 0,
      text: """
        scholarlyProduct, line 2, key none, one of authors
        title: “Did dinosaurs invent flowers? Dinosaur–angiosperm coevolution revisited”
        authors: [{family: “Barrett”, given: “Paul M”}, {family: “Willis”, given: “Katherine J”}]
        venue: “Biological Reviews”
        publisher: “Cambridge University Press”
        spans: dates 2001
        volume: “76”
        issue: “3”
        pages: “411-447”
        status: token published
        """),
    Spot(
      mapping: "ieee-xplore", path: "ieee-xplore/litstudy_ieee.csv", index: 1,
      text: """
        scholarlyProduct, line 3, key 9041695, one of authors
        title: “European HPC Landscape”
        authors: [{family: “Berberich”, given: “F.”}, {family: “Liebmann”, given: “J.”}, {family: “Nominé”, given: “J. -P.”}, {family: “Pineda”, given: “O.”}, {family: “Segers”, given: “P.”}, {family: “Teodor”, given: “V.”}]
        venue: “2019 15th International Conference on eScience (eScience)”
        publisher: “IEEE”
        spans: dates 2019
        pages: “471-478”
        doi: “10.1109/escience.2019.00062”
        isbn: “9781728124513”
        keywords: [“European”, “High Performance Computing”, “HPC”, “Ecosystem”, “Exascale”, “services”, “platform”]
        url: “https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9041695”
        status: token published
        type: token conferencePaper
        not mapped: Author Affiliations, Date Added To Xplore, IEEE Terms, INSPEC Controlled Terms, INSPEC Non-Controlled Terms, Reference Count, Online Date
        """),
    Spot(
      mapping: "ieee-computer-society", path: "ieee-xplore/colrev_ieee.csv", index: 0,
      text: """
        scholarlyProduct, line 2, key 10.1109/MC.2011.377, one of authors
        title: “Rural Outsourcing: Delivering ITO and BPO Services from Remote Domestic Locations”
        authors: [{family: “Rottman”, given: “Joseph”}, {family: “Carmel”, given: “Erran”}, {family: “Lacity”, given: “Mary”}]
        venue: “Computer”
        doi: “10.1109/mc.2011.377”
        status: token published
        type: token journalArticle
        not mapped: Affiliations
        """),
    Spot(
      mapping: "cochrane", path: "cochrane/asreview_baseline_cochrane.csv", index: 1,
      text: """
        scholarlyProduct, line 3, key CN-02677909, one of authors
        title: “Time to transfer: long-term effects of a sustained and spiraled content literacy intervention in the elementary grades”
        authors: [{family: “Kim”, given: “JS”}, {family: “Gilbert”, given: “JB”}, {family: “Relyea”, given: “JE”}, {family: “Rich”, given: “P”}, {family: “Scherer”, given: “E”}, {family: “Burkhauser”, given: “MA”}, {family: “Tvedt”, given: “JN”}]
        venue: “Developmental psychology”
        spans: dates 2024
        volume: “60”
        issue: “7”
        pages: “1279‐1297”
        doi: “10.1037/dev0001710”
        pmid: “38407106”
        url: “https://www.cochranelibrary.com/central/doi/10.1002/central/CN-02677909/full”
        status: token published
        type: token journalArticle
        not mapped: Database Name, Embase ID, Keywords
        """),
    Spot(
      mapping: "covidence", path: "covidence/asreview_baseline_covidence.csv", index: 0,
      text: """
        scholarlyProduct, line 2, key none, one of authors
        title: “Cellular structure of dinosaur scales reveals retention of reptile-type skin during the evolutionary transition to feathers”
        authors: [{family: “Yang”, given: “Z.”}, {family: “Jiang”, given: “B.”}, {family: “Xu”, given: “J.”}, {family: “McNamara”, given: “M.E.”}]
        venue: “Nature Communications”
        spans: dates 2024
        volume: “15”
        issue: “1”
        doi: “10.1038/s41467-024-48400-3”
        status: token published
        not mapped: Covidence #, Study
        """),
    Spot(
      mapping: "rayyan", path: "rayyan/asreview_baseline_rayyan.csv", index: 0,
      text: """
        scholarlyProduct, line 2, key rayyan-42924189, one of authors
        title: “Cellular structure of dinosaur scales reveals retention of reptile-type skin during the evolutionary transition to feathers”
        authors: [{family: “Yang”, given: “Z.”}, {family: “Jiang”, given: “B.”}, {family: “Xu”, given: “J.”}, {family: “McNamara”, given: “M.E.”}]
        venue: “Nat. Commun.”
        spans: dates 2024
        volume: “15”
        issue: “1”
        doi: “10.1038/s41467-024-48400-3”
        issn: “2041-1723”
        keywords: [“keratin”, “melanin”, “animal scales”, “animal tissue”, “article”, “cell structure”, “chemical composition”, “controlled study”, “dinosaur”, “epidermis”, “evolution”, “feather”, “fossil”, “melanosome”, “nonhuman”, “Psittacosaurus”, “skin cell”, “skin color”, “skin culture”, “skin structure”, “standing”, “stratum corneum”, “taphonomy”, “trunk”, “ultrastructure”]
        language: “English”
        url: “https://www.embase.com/search/results?subaction=viewrecord&id=L2029880245&from=export”
        status: token published
        not mapped: location
        """),
    Spot(
      mapping: "springer", path: "springer/litstudy_springer.csv", index: 1,
      text: """
        scholarlyProduct, line 3, key 10.1007/978-3-030-92127-9, one of authors
        title: “11th International Conference on Theory and Application of Soft Computing, Computing with Words and Perceptions and Artificial Intelligence - ICSCCW-2021”
        authors: [{family: “Aliev”, given: “Rafik A.”}, {family: “Kacprzyk”, given: “Janusz”}, {family: “Pedrycz”, given: “Witold”}, {family: “Jamshidi”, given: “Mo”}, {family: “Babanli”, given: “Mustafa”}, {family: “Sadikoglu”, given: “Fahreddin M.”}]
        authorsText: “Prof. Rafik A. AlievProf. Dr. Janusz KacprzykProf. Witold PedryczProf. Mo JamshidiMustafa BabanliProf. Fahreddin M. Sadikoglu”
        venue: “Lecture Notes in Networks and Systems”
        spans: dates 2022
        doi: “10.1007/978-3-030-92127-9”
        url: “http://link.springer.com/book/10.1007/978-3-030-92127-9”
        status: token published
        type: token book
        """),
    Spot(
      mapping: "openalex", path: "openalex/asreview_baseline_openalex.csv", index: 2,
      text: """
        scholarlyProduct, line 4, key W4393870979, one of authors
        title: “Orthoceratoid and coleoid cephalopods from the Middle Triassic of Switzerland with an updated taxonomic framework for Triassic Orthoceratoidea”
        authors: [{family: “Pohle”, given: “Alexander”}, {family: “Klug”, given: “Christian”}]
        venue: “Swiss Journal of Palaeontology”
        publisher: “Springer Nature”
        spans: dates 2024-04-03
        volume: “143”
        issue: “1”
        doi: “10.1186/s13358-024-00307-8”
        pmid: “38584612”
        issn: “1664-2376”
        keywords: [“Cephalopod”, “Cretaceous”, “Early Triassic”]
        language: “en”
        url: “https://doi.org/10.1186/s13358-024-00307-8”
        status: token published
        type: token journalArticle
        not mapped: indexed_in, countries_distinct_count, institutions_distinct_count, corresponding_author_ids, corresponding_institution_ids, fwci, has_fulltext, fulltext_origin, cited_by_count, is_retracted, is_paratext, locations_count, referenced_works_count, ngrams_url, cited_by_api_url, updated_date, created_date, ids.openalex, ids.doi, primary_location.is_oa, primary_location.pdf_url, primary_location.source.id, primary_location.source.is_oa, primary_location.source.is_in_doaj, primary_location.source.is_core, primary_location.source.host_organization, primary_location.source.host_organization_lineage, primary_location.source.host_organization_lineage_names, primary_location.source.type, primary_location.license, primary_location.license_id, primary_location.version, primary_location.is_accepted, authorships.author_position, authorships.institutions, authorships.countries, authorships.is_corresponding, authorships.raw_affiliation_strings, authorships.affiliations, authorships.author.id, authorships.author.orcid, grants.funder, grants.funder_display_name, grants.award_id, publication_year, primary_location.source.issn, type_crossref
        """),
  ]

  @Test("An observation has all its fields, with their types", arguments: spots)
  func observation(_ spot: Spot) throws {
    try CSVShippedFilesTests().observation(spot)
  }
}
