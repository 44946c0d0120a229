#ifndef QC_MARKDOWN_H
#define QC_MARKDOWN_H

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

/// Parses GitHub's Markdown; the caller frees the tree with cmark_node_free.
static inline cmark_node *qc_markdown_parse(const char *text, size_t length) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  const char *names[] = {"table", "strikethrough", "tasklist"};
  for (int index = 0; index < 3; index++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[index]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return root;
}

#endif
