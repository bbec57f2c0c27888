import Dispatch
import Synchronization

/// Hands elements from one thread to another; whoever is ahead by the queue's capacity waits.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var failure: (any Error)?
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: 0)

  package init(capacity: Int) {
    // A semaphore must not be destroyed below its first value, so that value is 0.
    for _ in 0..<capacity { free.signal() }
  }

  /// Appends an element.
  ///
  /// - Throws: what the receiver ended with, if it ended early.
  package func push(_ element: Element) throws {
    free.wait()
    let failure = state.withLock { state in
      if state.failure == nil { state.elements.append(element) }
      return state.failure
    }
    if let failure {
      free.signal()
      throw failure
    }
    filled.signal()
  }

  package func pop() -> Element {
    filled.wait()
    let element = state.withLock { $0.elements.removeFirst() }
    free.signal()
    return element
  }

  /// Ends the queue from the receiver's side: this push and every later one throws the error.
  package func fail(_ error: any Error) {
    state.withLock { $0.failure = $0.failure ?? error }
    free.signal()
  }
}
