#include "CFreedMemory.h"

// Any header of the C library tells which one it is.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void freed_memory_keep(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, 4 << 20);
#endif
}

void freed_memory_return(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
