/// What a plugin may take of the machine.
package struct PluginLimits: Hashable, Sendable {
  /// How long it may take to say hello, and to answer a probe.
  package var greeting: Duration = .seconds(10)
  package var probe: Duration = .seconds(10)
  /// How long it may neither take bytes in nor give any out.
  package var idle: Duration = .seconds(60)
  /// How long a file may take, the time not counted in which the host is at work.
  package var total: Duration = .seconds(1800)
  /// How long it may take to end after its last message.
  package var ending: Duration = .seconds(5)
  /// Processor time of each of its processes.
  package var processorSeconds: UInt64 = 1800
  /// Memory that each of its processes may write to.
  ///
  /// What is only reserved does not count: some runtimes reserve many times what they use.
  package var memory: UInt64 = 1 << 30
  /// What each of its processes may address, reserved or not.
  package var addresses: UInt64 = 64 << 30
  /// The size of a file that it writes to its working folder.
  package var fileSize: UInt64 = 64 << 20
  package var openFiles: UInt64 = 64
  package var processes: UInt32 = 32
  /// How much it may put out, whatever it is given, and for each byte that it is given.
  package var output = 256 << 20
  package var outputPerByte = 64
  /// The size of the plugin itself.
  package var programSize = 512 << 20

  package init() {}
}
