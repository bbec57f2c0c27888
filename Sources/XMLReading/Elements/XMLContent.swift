/// A child of an element with mixed content.
package enum XMLContent {
  case text(String)
  case element(XMLElement)
}
