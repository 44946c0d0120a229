#include "CUnicode.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utext.h>

struct qc_sentences {
  UBreakIterator *iterator;
  UText *text;
};

qc_sentences *qc_sentences_open(const char *locale) {
  qc_sentences *sentences = calloc(1, sizeof *sentences);
  if (sentences == NULL) return NULL;
  UErrorCode error = U_ZERO_ERROR;
  sentences->iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &error);
  if (U_SUCCESS(error)) return sentences;
  free(sentences);
  return NULL;
}

bool qc_sentences_set(qc_sentences *sentences, const char *utf8, int64_t length) {
  UErrorCode error = U_ZERO_ERROR;
  sentences->text = utext_openUTF8(sentences->text, utf8, length, &error);
  ubrk_setUText(sentences->iterator, sentences->text, &error);
  return U_SUCCESS(error);
}

int32_t qc_sentences_next(qc_sentences *sentences) { return ubrk_next(sentences->iterator); }

void qc_sentences_close(qc_sentences *sentences) {
  ubrk_close(sentences->iterator);
  if (sentences->text != NULL) utext_close(sentences->text);
  free(sentences);
}

qc_detector *qc_detector_open(void) {
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&error);
  return U_SUCCESS(error) ? (qc_detector *)detector : NULL;
}

const char *qc_detector_name(qc_detector *detector, const char *bytes, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  ucsdet_setText((UCharsetDetector *)detector, bytes, length, &error);
  const UCharsetMatch *match = ucsdet_detect((UCharsetDetector *)detector, &error);
  if (U_FAILURE(error) || match == NULL) return NULL;
  const char *name = ucsdet_getName(match, &error);
  return U_SUCCESS(error) ? name : NULL;
}

void qc_detector_close(qc_detector *detector) { ucsdet_close((UCharsetDetector *)detector); }

qc_converter *qc_converter_open(const char *charset) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &error);
  if (U_FAILURE(error)) return NULL;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  if (U_SUCCESS(error)) return (qc_converter *)converter;
  ucnv_close(converter);
  return NULL;
}

qc_conversion qc_converter_convert(
    qc_converter *converter, const char *bytes, int32_t length, bool last, uint16_t *units, int32_t capacity,
    int32_t *offsets) {
  UErrorCode error = U_ZERO_ERROR;
  const char *source = bytes;
  UChar *target = (UChar *)units;
  ucnv_toUnicode(
      (UConverter *)converter, &target, (UChar *)units + capacity, &source, bytes + length, offsets, last, &error);
  qc_conversion result = {
      .written = (int32_t)(target - (UChar *)units),
      .read = (int32_t)(source - bytes),
      .full = error == U_BUFFER_OVERFLOW_ERROR,
      .failed = U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR,
      .invalid = 0,
  };
  if (result.failed) {
    char invalid[32];
    int8_t count = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars((UConverter *)converter, invalid, &count, &ignored);
    result.invalid = result.read - (U_SUCCESS(ignored) ? count : 0);
  }
  return result;
}

void qc_converter_close(qc_converter *converter) { ucnv_close((UConverter *)converter); }
