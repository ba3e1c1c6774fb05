import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

/**
 * A saved page as a document. A browser repairs what authors leave out (a body, a second opening tag, an end tag) by the
 * rules of the HTML standard; linkedom takes the text as it stands. So the text is repaired by the standard first.
 */
export function documentOf(html: string): Document {
  return parseHTML(repaired(html)).document as unknown as Document;
}

/** Pages that nest deeper than the repair's stack are hostile, and are taken as they stand. */
function repaired(html: string): string {
  try {
    return serialize(parse(html));
  } catch (error) {
    if (error instanceof RangeError) return html;
    throw error;
  }
}
