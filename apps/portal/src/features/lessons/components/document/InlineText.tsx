import type { ReactNode } from 'react';
import { TERM_LINK } from '../../../glossary/term-link.js';
import type { LessonInline } from './document-types.js';
import styles from './LessonDocument.module.css';

type Mark = NonNullable<Extract<LessonInline, { type: 'text' }>['marks']>[number];

function marked(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'link':
      if (mark.attrs.href.startsWith(TERM_LINK))
        return (
          <a href={mark.attrs.href} className={styles.term} aria-haspopup="dialog">
            {inner}
          </a>
        );
      return (
        <a href={mark.attrs.href} rel="noopener">
          {inner}
        </a>
      );
  }
}

/** Text with its marks and line breaks. */
export function InlineText({ content = [] }: { readonly content?: readonly LessonInline[] | undefined }) {
  return content.map((inline, index) => <Piece key={index} inline={inline} />);
}

function Piece({ inline }: { readonly inline: LessonInline }) {
  if (inline.type === 'hardBreak') return <br />;
  return (inline.marks ?? []).reduceRight<ReactNode>(marked, inline.text);
}
