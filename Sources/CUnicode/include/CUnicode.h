#ifndef QC_UNICODE_H
#define QC_UNICODE_H

// The part of ICU that qc uses. No header of ICU is included here: Foundation brings its own copy of ICU, and Swift
// takes two definitions of one C type for an error. ICU's versioned names (`ubrk_open_72`) stay out of Swift too.

#include <stdbool.h>
#include <stdint.h>

// Sentence breaks

typedef struct qc_sentences qc_sentences;

/// Null when ICU has no rules for any language.
qc_sentences *_Nullable qc_sentences_open(const char *_Nonnull locale);

/// Points the iterator at UTF-8 bytes, which must stay where they are until the next call or the close.
bool qc_sentences_set(qc_sentences *_Nonnull sentences, const char *_Nonnull utf8, int64_t length);

/// The next break, in bytes; negative at the end.
int32_t qc_sentences_next(qc_sentences *_Nonnull sentences);

void qc_sentences_close(qc_sentences *_Nonnull sentences);

// Charset detection

typedef struct qc_detector qc_detector;

qc_detector *_Nullable qc_detector_open(void);

/// The likeliest charset's name, which lives as long as the detector and the bytes; null when there is none.
const char *_Nullable qc_detector_name(
    qc_detector *_Nonnull detector, const char *_Nonnull bytes, int32_t length);

void qc_detector_close(qc_detector *_Nonnull detector);

// Conversion

typedef struct qc_converter qc_converter;

typedef struct {
  /// How many UTF-16 units were written.
  int32_t written;
  /// How many bytes were read.
  int32_t read;
  /// Whether more room is needed for what was read.
  bool full;
  /// Whether reading stopped at bytes that mean nothing.
  bool failed;
  /// Where those bytes begin in this piece; negative when in the piece before.
  int32_t invalid;
} qc_conversion;

/// A converter that stops at bytes that mean nothing instead of replacing them; null for an unknown charset.
qc_converter *_Nullable qc_converter_open(const char *_Nonnull charset);

/// Converts the next piece. `offsets` says for every unit where in this piece its bytes begin, or a negative number
/// when they begin in the piece before.
qc_conversion qc_converter_convert(
    qc_converter *_Nonnull converter, const char *_Nonnull bytes, int32_t length, bool last,
    uint16_t *_Nonnull units, int32_t capacity, int32_t *_Nonnull offsets);

void qc_converter_close(qc_converter *_Nonnull converter);

#endif
