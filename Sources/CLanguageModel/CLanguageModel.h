#ifndef QC_LANGUAGE_MODEL_H
#define QC_LANGUAGE_MODEL_H

#include <sphinxbase/err.h>
#include <sphinxbase/logmath.h>
#include <sphinxbase/ngram_model.h>

/// sphinxbase logs to standard error from the first call on; qc speaks for itself.
static inline void qc_lm_silence(void) { err_set_logfp(NULL); }

#endif
