#ifndef QC_MEMORY_H
#define QC_MEMORY_H

#include <malloc.h>

/// Swift's Glibc module leaves malloc.h out. Other C libraries have no such switches and need none.
static inline void qc_keep_freed_blocks(int mapped_from, int trimmed_from) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, mapped_from);
  mallopt(M_TRIM_THRESHOLD, trimmed_from);
#endif
}

#endif
