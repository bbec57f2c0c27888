import Packaging
import Testing

@Suite struct PackagePathTests {
  @Test(arguments: [
    ("promotion", "promotion"), ("E-01: Müller’s letter", "E-01-Muller-s-letter"), ("../../etc/passwd", "etc-passwd"),
    ("NUL", "file-NUL"), ("com1", "file-com1"), ("", "file"), ("…", "file"), ("Ångström_Þór_王", "Angstrom_Thor_"),
    ("Ægir", "Aegir"), ("\u{132}lst, Ĳ", "Ijlst-Ij"), ("a  b", "a-b"),
  ])
  func `any text becomes a name that every system takes`(text: String, name: String) {
    #expect(PackagePath.safe(text, otherwise: "file") == name)
    #expect(PackagePath.danger(in: name) == nil)
  }

  @Test(arguments: [
    ("scan.PDF", ".pdf"), ("archive.tar.gz", ".gz"), ("no ending", ""), (".hidden", ".hidden"), ("x.p/df", ""),
    ("x.", ""), ("x.verylongending", ""),
  ])
  func `an ending is kept where it is plain`(name: String, ending: String) {
    #expect(PackagePath.ending(of: name) == ending)
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a\\b", "C:/x", "a\nb", "documents/nul.html", "a/b.", "a /b ",
  ])
  func `names that lead elsewhere are told`(path: String) {
    #expect(PackagePath.danger(in: path) != nil)
  }

  @Test(arguments: ["README.txt", "documents/promotion.html", "attachments/E-01-V-7K3Q.pdf", "a b/c.d", "ü.html"])
  func `plain names are followed`(path: String) {
    #expect(PackagePath.danger(in: path) == nil)
  }
}
