import DossierCommands

@main
enum DossierTool {
  static func main() { CommandLineMain.runAndExit() }
}
