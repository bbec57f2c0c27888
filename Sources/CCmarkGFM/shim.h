#ifndef CCMARKGFM_SHIM_H
#define CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
// Needs the types of the header above, which it does not include in every version.
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>

// What a node is, without the bits by which cmark groups its types.
typedef enum {
  CCMARKGFM_OTHER,
  CCMARKGFM_HEADING,
  CCMARKGFM_HTML,
  CCMARKGFM_IMAGE,
  CCMARKGFM_LINK,
  CCMARKGFM_TEXT,
  CCMARKGFM_CODE,
} CCmarkGFMKind;

// cmark's node types are macros and extension variables, which Swift cannot read.
static inline CCmarkGFMKind ccmarkgfm_kind(cmark_node *node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: return CCMARKGFM_HEADING;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_CUSTOM_BLOCK:
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_CUSTOM_INLINE: return CCMARKGFM_HTML;
    case CMARK_NODE_IMAGE: return CCMARKGFM_IMAGE;
    case CMARK_NODE_LINK: return CCMARKGFM_LINK;
    case CMARK_NODE_TEXT: return CCMARKGFM_TEXT;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_CODE: return CCMARKGFM_CODE;
    default: return CCMARKGFM_OTHER;
  }
}

// Reads GitHub-flavoured Markdown in cmark's safe mode; NULL when there is no memory.
// `cmark_gfm_core_extensions_ensure_registered` has to be called before.
static inline cmark_node *ccmarkgfm_parse(const char *text, size_t count) {
  static const char *const names[] = {"table", "strikethrough", "autolink", "tagfilter"};
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_SMART | CMARK_OPT_VALIDATE_UTF8);
  if (parser == NULL) return NULL;
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[index]);
    if (extension != NULL) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text, count);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return root;
}

// A node of plain text, and one whose markup is written as it is; NULL when there is no memory.
static inline cmark_node *ccmarkgfm_new_text(void) { return cmark_node_new(CMARK_NODE_TEXT); }
static inline cmark_node *ccmarkgfm_new_markup(void) { return cmark_node_new(CMARK_NODE_CUSTOM_INLINE); }

// HTML that the caller frees with `ccmarkgfm_free`. Tables and strikethrough carry their own renderers.
static inline char *ccmarkgfm_html(cmark_node *root) {
  return cmark_render_html(root, CMARK_OPT_SAFE, NULL);
}

static inline void ccmarkgfm_free(char *text) { free(text); }

#endif
