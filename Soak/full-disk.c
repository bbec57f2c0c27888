// Makes one write of a process fail as on a full disk: load it with LD_PRELOAD.
//
// DOSSIER_FAIL_AT=N fails the Nth write to a file, and all after it until DOSSIER_FAIL_FOR of them (default: all).
// DOSSIER_COUNT_TO=PATH writes how many writes there were when the process ends. Standard output and error, pipes and
// terminals do not count.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long writes;

static int fails(int descriptor) {
  struct stat about;
  if (descriptor <= 2 || fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) return 0;
  long number = atomic_fetch_add(&writes, 1) + 1;
  const char *at = getenv("DOSSIER_FAIL_AT");
  if (at == NULL) return 0;
  const char *length = getenv("DOSSIER_FAIL_FOR");
  long first = atol(at);
  return number >= first && (length == NULL || number < first + atol(length));
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  if (next == NULL) next = dlsym(RTLD_NEXT, "write");
  if (fails(descriptor)) { errno = ENOSPC; return -1; }
  return next(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  static ssize_t (*next)(int, const void *, size_t, off_t);
  if (next == NULL) next = dlsym(RTLD_NEXT, "pwrite");
  if (fails(descriptor)) { errno = ENOSPC; return -1; }
  return next(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  static ssize_t (*next)(int, const void *, size_t, off64_t);
  if (next == NULL) next = dlsym(RTLD_NEXT, "pwrite64");
  if (fails(descriptor)) { errno = ENOSPC; return -1; }
  return next(descriptor, bytes, count, offset);
}

int fallocate(int descriptor, int mode, off_t offset, off_t length) {
  static int (*next)(int, int, off_t, off_t);
  if (next == NULL) next = dlsym(RTLD_NEXT, "fallocate");
  if (fails(descriptor)) { errno = ENOSPC; return -1; }
  return next(descriptor, mode, offset, length);
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("DOSSIER_COUNT_TO");
  if (path == NULL) return;
  FILE *file = fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%ld\n", atomic_load(&writes));
  fclose(file);
}
