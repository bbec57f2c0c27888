#define _GNU_SOURCE

#include "CPluginWatch.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

// Where the watcher keeps its descriptors.
enum { lifeline_end = 3, report_end, input_end, output_end, log_end, first_free, scratch = 32 };

// How often the processes are counted.
enum { tick_milliseconds = 25 };

// MARK: - Descriptors

static int make_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends)) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

static void close_from(int first) {
#if defined(__linux__) && defined(SYS_close_range)
  if (syscall(SYS_close_range, (unsigned)first, ~0u, 0u) == 0) return;
#endif
  long limit = sysconf(_SC_OPEN_MAX);
  if (limit < 0 || limit > 65536) limit = 65536;
  for (int descriptor = first; descriptor < limit; descriptor++) close(descriptor);
}

static void reset_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
}

// MARK: - The program

static void limit(int resource, uint64_t value) {
  if (value == 0) return;
  struct rlimit bounds;
  if (getrlimit(resource, &bounds)) return;
  if (bounds.rlim_max != RLIM_INFINITY && bounds.rlim_max < value) value = bounds.rlim_max;
  bounds.rlim_cur = bounds.rlim_max = value;
  setrlimit(resource, &bounds);
}

static void send_end(enum plugin_end_kind kind, int32_t value) {
  struct plugin_end end = {kind, value};
  while (write(report_end, &end, sizeof end) < 0 && errno == EINTR) {
  }
}

static void execute(const struct plugin_launch *launch) {
  // A session of its own has no terminal, and its group is killed as one.
  setsid();
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (!launch->may_gain_privileges) prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
  if (dup2(input_end, 0) < 0 || dup2(output_end, 1) < 0 || dup2(log_end, 2) < 0) goto failed;
  fcntl(report_end, F_SETFD, FD_CLOEXEC);
  close(lifeline_end);
  close_from(input_end);
  if (chdir(launch->folder)) goto failed;
  umask(077);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  limit(RLIMIT_DATA, launch->data_bytes);
#ifdef RLIMIT_AS
  limit(RLIMIT_AS, launch->address_bytes);
#endif
  limit(RLIMIT_FSIZE, launch->file_bytes);
  limit(RLIMIT_CPU, launch->cpu_seconds);
  limit(RLIMIT_NOFILE, launch->open_files);
  reset_signals();
  sigset_t all;
  sigemptyset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  // A file that was just written may still be open for writing in another child of the host that has not got to
  // closing its copies.
  for (int attempt = 0; attempt < 200; attempt++) {
    execve(launch->program, launch->arguments, launch->environment);
    if (errno != ETXTBSY) break;
    struct timespec pause = {0, 10000000};
    nanosleep(&pause, NULL);
  }
failed:
  send_end(plugin_not_executed, errno);
  _exit(127);
}

// MARK: - The watcher

#ifdef __linux__

static size_t append_number(char *text, size_t length, unsigned long number) {
  char digits[24];
  size_t count = 0;
  do {
    digits[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  while (count) text[length++] = digits[--count];
  text[length] = 0;
  return length;
}

static size_t append_text(char *text, size_t length, const char *more) {
  while (*more) text[length++] = *more++;
  text[length] = 0;
  return length;
}

// Counts the processes below one; kills them and what they started, when that is asked for.
static unsigned visit_children(pid_t parent, unsigned most, int depth, int kills) {
  char path[80];
  size_t length = append_text(path, 0, "/proc/");
  length = append_number(path, length, (unsigned long)parent);
  length = append_text(path, length, "/task/");
  length = append_number(path, length, (unsigned long)parent);
  append_text(path, length, "/children");
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  unsigned count = 0;
  pid_t child = 0;
  char bytes[512];
  ssize_t read_count;
  while (count <= most && (read_count = read(file, bytes, sizeof bytes)) > 0) {
    for (ssize_t position = 0; position < read_count && count <= most; position++) {
      if (bytes[position] >= '0' && bytes[position] <= '9') {
        child = child * 10 + (bytes[position] - '0');
      } else if (child > 0) {
        count++;
        if (kills) kill(child, SIGKILL);
        if (depth > 0) count += visit_children(child, most, depth - 1, kills);
        child = 0;
      }
    }
  }
  close(file);
  return count;
}

#else

static unsigned visit_children(pid_t parent, unsigned most, int depth, int kills) { return 0; }

#endif

static void note_child(int number) { (void)number; }

// Ends the program's group and everything that fell to the watcher. Returns the program's wait status.
static int end_all(pid_t program) {
  int status = 0;
  // Before the program is waited for, so that its number is still its own.
  kill(-program, SIGKILL);
  kill(program, SIGKILL);
  for (int round = 0; round < 5000; round++) {
    for (;;) {
      int other;
      pid_t pid = waitpid(-1, &other, WNOHANG);
      if (pid < 0) return status;
      if (pid == 0) break;
      if (pid == program) status = other;
    }
    visit_children(getpid(), 1u << 20, 0, 1);
    struct timespec pause = {0, 1000000};
    nanosleep(&pause, NULL);
  }
  return status;
}

static void watch(const struct plugin_launch *launch) {
#ifdef __linux__
  // What the program leaves behind falls to the watcher, not to the system.
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
  reset_signals();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note_child;
  sigaction(SIGCHLD, &action, NULL);

  pid_t program = fork();
  if (program == 0) execute(launch);
  if (program < 0) {
    send_end(plugin_not_executed, errno);
    _exit(0);
  }
  close(input_end);
  close(output_end);
  close(log_end);

  sigset_t all_but_children;
  sigfillset(&all_but_children);
  sigdelset(&all_but_children, SIGCHLD);
  for (;;) {
    siginfo_t ended;
    memset(&ended, 0, sizeof ended);
    if (waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT)) break;
    if (ended.si_pid == program) break;
    if (ended.si_pid > 0) {
      int status;
      waitpid(ended.si_pid, &status, WNOHANG);
      continue;
    }
    fd_set descriptors;
    FD_ZERO(&descriptors);
    FD_SET(lifeline_end, &descriptors);
    struct timespec tick = {0, tick_milliseconds * 1000000L};
    if (pselect(lifeline_end + 1, &descriptors, NULL, NULL, &tick, &all_but_children) > 0) break;
    if (launch->processes) {
      unsigned count = visit_children(getpid(), launch->processes, 16, 0);
      if (count > launch->processes) {
        send_end(plugin_too_many_processes, (int32_t)count);
        break;
      }
    }
  }
  send_end(plugin_ended, end_all(program));
  _exit(0);
}

// Makes the descriptors that the watcher needs the first ones, and closes all that it got from the host.
static void arrange(int lifeline, int report, int input, int output, int log) {
  int given[] = {lifeline, report, input, output, log};
  int moved[5];
  // Out of the way first, since they may lie where others go.
  for (int index = 0; index < 5; index++) moved[index] = fcntl(given[index], F_DUPFD, scratch);
  for (int index = 0; index < 5; index++) dup2(moved[index], lifeline_end + index);
  close_from(first_free);
  int nothing = open("/dev/null", O_RDWR);
  for (int index = 0; index < 3; index++) dup2(nothing, index);
  if (nothing > 2) close(nothing);
}

int plugin_start(const struct plugin_launch *launch, struct plugin_process *process) {
  int pipes[5][2];
  for (int index = 0; index < 5; index++) {
    if (make_pipe(pipes[index])) {
      int error = errno;
      while (index--) {
        close(pipes[index][0]);
        close(pipes[index][1]);
      }
      return error;
    }
  }
  // lifeline, input: the child reads. report, output, log: the child writes.
  int *lifeline = pipes[0], *report = pipes[1], *input = pipes[2], *output = pipes[3], *log = pipes[4];

  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t watcher = fork();
  if (watcher == 0) {
    arrange(lifeline[0], report[1], input[0], output[1], log[1]);
    watch(launch);
    _exit(0);
  }
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(lifeline[0]);
  close(report[1]);
  close(input[0]);
  close(output[1]);
  close(log[1]);
  if (watcher < 0) {
    close(lifeline[1]);
    close(report[0]);
    close(input[1]);
    close(output[0]);
    close(log[0]);
    return error;
  }
  fcntl(input[1], F_SETFL, O_NONBLOCK);
  fcntl(output[0], F_SETFL, O_NONBLOCK);
  fcntl(log[0], F_SETFL, O_NONBLOCK);
  process->watcher = watcher;
  process->input = input[1];
  process->output = output[0];
  process->log = log[0];
  process->lifeline = lifeline[1];
  process->report = report[0];
  return 0;
}

// MARK: - The host

ssize_t plugin_write(int descriptor, const void *bytes, size_t count) {
#ifdef __APPLE__
  fcntl(descriptor, F_SETNOSIGPIPE, 1);
  ssize_t written = write(descriptor, bytes, count);
  return written < 0 ? -errno : written;
#else
  sigset_t pipe_signal, pending, before;
  sigemptyset(&pipe_signal);
  sigaddset(&pipe_signal, SIGPIPE);
  sigpending(&pending);
  pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
  ssize_t written = write(descriptor, bytes, count);
  int error = errno;
  if (written < 0 && error == EPIPE && !sigismember(&pending, SIGPIPE)) {
    struct timespec now = {0, 0};
    while (sigtimedwait(&pipe_signal, NULL, &now) < 0 && errno == EINTR) {
    }
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return written < 0 ? -error : written;
#endif
}

ssize_t plugin_read(int descriptor, void *bytes, size_t count) {
  ssize_t result = read(descriptor, bytes, count);
  return result < 0 ? -errno : result;
}

int plugin_wait(int input, int output, int log, int milliseconds) {
  struct pollfd descriptors[3] = {{input, POLLOUT, 0}, {output, POLLIN, 0}, {log, POLLIN, 0}};
  int count = poll(descriptors, 3, milliseconds);
  if (count < 0) return errno == EINTR ? 0 : -errno;
  int mask = 0;
  for (int index = 0; index < 3; index++) {
    if (descriptors[index].revents) mask |= 1 << index;
  }
  return mask;
}

int plugin_finish(struct plugin_process *process, struct plugin_end *first, int milliseconds) {
  struct pollfd report = {process->report, POLLIN, 0};
  if (milliseconds > 0) poll(&report, 1, milliseconds);
  close(process->lifeline);
  int found = 0;
  for (;;) {
    struct plugin_end end;
    ssize_t count = read(process->report, &end, sizeof end);
    if (count < 0 && errno == EINTR) continue;
    if (count != (ssize_t)sizeof end) break;
    if (!found) *first = end;
    found = 1;
  }
  close(process->report);
  int status;
  while (waitpid(process->watcher, &status, 0) < 0 && errno == EINTR) {
  }
  return found ? 0 : -1;
}
