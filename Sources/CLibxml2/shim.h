#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// libxml2's ICU headers clash with Foundation's own copy of ICU.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

// Newer versions pass the error as a pointer to const, older ones do not. The two have the same
// calling convention, so the callback is declared once, with const.
typedef void (*CLibxml2ErrorHandler)(void *context, const xmlError *error);

// The handler belongs to one parser: libxml2 hands it that parser's user data.
static inline void clibxml2_set_error_handler(xmlSAXHandler *handler, CLibxml2ErrorHandler report) {
  handler->initialized = XML_SAX2_MAGIC;
  handler->serror = (xmlStructuredErrorFunc)report;
}

// The same for an XPath context.
static inline void clibxml2_set_xpath_error_handler(
    xmlXPathContextPtr context, CLibxml2ErrorHandler report, void *data) {
  context->error = (xmlStructuredErrorFunc)report;
  context->userData = data;
}

// xmlFree itself is a variable, which Swift rightly refuses.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }

static inline int clibxml2_is_well_formed(xmlParserCtxtPtr parser) { return parser->wellFormed; }

// Whether the start tag that is being announced is whole.
static inline int clibxml2_is_at_tag_end(xmlParserCtxtPtr parser) {
  const unsigned char *next = parser->input->cur;
  return *next == '>' || *next == '/';
}

static inline int clibxml2_is_in_attribute_value(xmlParserCtxtPtr parser) {
  return parser->instate == XML_PARSER_ATTRIBUTE_VALUE;
}

static inline void clibxml2_free_document(xmlParserCtxtPtr parser) {
  if (parser->myDoc != NULL) {
    xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
  }
}

// Where `byte` first occurs, or `count` where it does not.
static inline size_t clibxml2_index_of(const unsigned char *bytes, size_t count, unsigned char byte) {
  const void *found = count == 0 ? NULL : memchr(bytes, byte, count);
  return found == NULL ? count : (size_t)((const unsigned char *)found - bytes);
}

// How often a newline occurs: the plain loop is what compilers turn into vector instructions.
static inline size_t clibxml2_count_newlines(const unsigned char *bytes, size_t count) {
  size_t found = 0;
  for (size_t index = 0; index < count; index++) found += bytes[index] == '\n';
  return found;
}

#endif
