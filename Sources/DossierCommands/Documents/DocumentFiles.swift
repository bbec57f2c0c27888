import Dispatch
import DossierAssembly
import HTMLExporting
import Synchronization

/// The files of one document, in the forms that were asked for.
enum DocumentFiles {
  /// Runs the exporters beside one another, since they only read the document; the files come in the order of forms.
  static func make(
    _ document: Document, formats: [DocumentFormat], name: String, html: HTMLExporter?
  ) -> [(name: String, bytes: [UInt8])] {
    let exports = formats.map { $0.export(document, name: name, html: html) }
    let files = Mutex<[Int: [(name: String, bytes: [UInt8])]]>([:])
    DispatchQueue.concurrentPerform(iterations: exports.count) { index in
      let made = exports[index]()
      files.withLock { $0[index] = made }
    }
    return files.withLock { files in exports.indices.flatMap { files[$0] ?? [] } }
  }
}
