/// The version of the program.
package enum DossierVersion {
  package static let text = "0.1.0"
}
