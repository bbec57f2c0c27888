import CETranscript
import Importing

@main
struct Tool {
  static func main() { ImporterTool.run(TranscriptImporter(), fileNames: ["*.txt", "*.dat"]) }
}
