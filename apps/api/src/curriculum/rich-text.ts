import sanitizeHtml from 'sanitize-html';
import { markdown } from './markdown-parser.js';

// Pictures cost data and would load from elsewhere: their description stays, as text.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');

// An allow-list, because a list of what is forbidden is never complete.
const allowed: sanitizeHtml.IOptions = {
  allowedTags: 'h2 h3 h4 p br hr ul ol li strong em s code pre blockquote a table thead tbody tr th td'.split(
    ' ',
  ),
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener' }) },
};

/** HTML of a trainer's Markdown, safe to put into a page: raw HTML in it stays text, and only the allow-list remains. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(markdown.render(text), allowed).trim();
}
