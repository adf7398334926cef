import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// The page's own title is h1, so a text begins at h2 and goes no deeper than h4.
const FIRST_HEADING = 2;
const LAST_HEADING = 4;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
// Pictures cost data and would load from elsewhere: their description stays, as text.
markdown.renderer.rules.image = (tokens, index) => markdown.utils.escapeHtml(tokens[index]?.content ?? '');
markdown.core.ruler.push('shift_headings', ({ tokens }) => {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const levels = headings.map(({ tag }) => Number(tag.slice(1)));
  const shift = FIRST_HEADING - Math.min(...levels);
  for (const heading of headings) {
    heading.tag = `h${Math.min(Number(heading.tag.slice(1)) + shift, LAST_HEADING)}`;
  }
});

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
