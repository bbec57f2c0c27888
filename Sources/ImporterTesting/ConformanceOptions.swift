/// How thoroughly an importer is tested.
public struct ConformanceOptions: Sendable {
  /// How many damaged copies of each case are read.
  public var mutations = 40
  /// The mutations go by it, so that a failure comes again.
  public var seed: UInt64 = 1
  /// The size of the large file, in bytes; 0 leaves it out.
  public var largeFile = 50_000_000

  public init() {}

  /// For a test among many: a smaller large file, fewer damaged copies.
  public static var small: ConformanceOptions {
    var options = ConformanceOptions()
    (options.mutations, options.largeFile) = (10, 200_000)
    return options
  }
}
