/// Starts a program under limits, below a watcher that lets none of its processes survive it.
///
/// Swift has no `fork`, and `posix_spawn` can set no resource limits, hence C. All that happens between `fork` and
/// `execve` is async-signal-safe.

#ifndef CPLUGIN_WATCH_H
#define CPLUGIN_WATCH_H

#include <stdint.h>
#include <sys/types.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// What is started, and within which bounds. A bound of 0 is none.
struct plugin_launch {
  const char *program;
  char *const _Nullable *_Nonnull arguments;
  char *const _Nullable *_Nonnull environment;
  /// The working folder.
  const char *folder;
  /// Bytes of memory that a process may write to, and that it may address.
  uint64_t data_bytes;
  uint64_t address_bytes;
  /// Bytes of a file that it writes.
  uint64_t file_bytes;
  uint64_t cpu_seconds;
  uint64_t open_files;
  /// How many processes may live at a time, the program itself among them.
  uint32_t processes;
  /// Whether the program may gain privileges, as a sandbox that is installed setuid must.
  int may_gain_privileges;
};

/// What the caller holds of a program that runs.
struct plugin_process {
  /// The watcher, to be waited for.
  pid_t watcher;
  /// The program's input, output and log, not blocking.
  int input;
  int output;
  int log;
  /// Closing it ends the program and all that it started.
  int lifeline;
  /// Gives one `plugin_end` for each thing that happened, then ends.
  int report;
};

/// How a program ended, or why.
struct plugin_end {
  enum plugin_end_kind {
    /// `value` is the wait status.
    plugin_ended = 1,
    /// The program could not be executed; `value` is the errno.
    plugin_not_executed = 2,
    /// More processes than allowed; `value` is their number.
    plugin_too_many_processes = 3,
  } kind;
  int32_t value;
};

/// Starts a program. Returns 0, or an errno.
int plugin_start(const struct plugin_launch *launch, struct plugin_process *process);

/// Writes without ever raising SIGPIPE. Returns how much was written, or a negative errno.
ssize_t plugin_write(int descriptor, const void *bytes, size_t count);

/// Reads. Returns how much was read, 0 at the end, or a negative errno.
ssize_t plugin_read(int descriptor, void *bytes, size_t count);

/// Waits until a descriptor is ready or time is up; one that is negative is passed over.
///
/// Returns a mask, 1 for the input being writable, 2 and 4 for output and log being readable or closed; or a negative
/// errno.
int plugin_wait(int input, int output, int log, int milliseconds);

/// Waits for the end that the watcher reports, by force after the time given, and for the watcher itself.
///
/// Closes the lifeline and the report.
///
/// Returns 0, or -1 when the watcher was killed before it could report.
int plugin_finish(struct plugin_process *process, struct plugin_end *first, int milliseconds);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
