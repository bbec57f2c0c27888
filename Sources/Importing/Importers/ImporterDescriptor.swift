/// What an importer is called and what it reads.
public struct ImporterDescriptor: Hashable, Sendable {
  /// A short id in kebab case, unique among the importers: `digital-measures`.
  public let id: String
  /// Grows when the same bytes would give other observations.
  public let version: Int
  /// The system that writes such exports, part of every observation's identity.
  public let system: String
  /// One line for a list.
  public let summary: String
  public let format: Format

  public enum Format: String, Hashable, Sendable {
    case csv
    case xml
    case other
  }

  public init(id: String, version: Int, system: String, summary: String, format: Format) {
    (self.id, self.version, self.system) = (id, version, system)
    (self.summary, self.format) = (summary, format)
  }
}
