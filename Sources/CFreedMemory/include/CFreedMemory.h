/// What becomes of memory that is no longer used.
///
/// Swift does not see `malloc.h`, hence C.

#ifndef CFREED_MEMORY_H
#define CFREED_MEMORY_H

/// Keeps some of it for what comes next, up to 64 MiB for each thread, instead of handing it to the system.
///
/// For programs that take and free about as much again and again: the C library of Linux would ask for the same pages
/// each time, and the system clears each. Elsewhere nothing happens.
void freed_memory_keep(void);

/// Hands what is kept to the system, of all threads.
///
/// For what comes after them and asks for large pieces, which do not fit between the small ones that are still in use.
void freed_memory_return(void);

#endif
