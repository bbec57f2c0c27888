import Dispatch
import DossierAssembly
import Synchronization

/// The files of one document, in the forms that were asked for.
enum DocumentFiles {
  /// Runs the exporters beside one another, since they only read the document; the files come in the order of forms.
  static func make(
    _ document: Document, formats: [DocumentFormat], name: String, pages: PageExporter?
  ) throws -> [DocumentFile] {
    let exports = formats.map { $0.export(document, name: name, pages: pages) }
    let files = Mutex<[Int: Result<[DocumentFile], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: exports.count) { index in
      let made = Result { try exports[index]() }
      files.withLock { $0[index] = made }
    }
    return try files.withLock { files in try exports.indices.flatMap { try files[$0]?.get() ?? [] } }
  }
}
