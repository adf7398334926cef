import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../ui/Skeleton.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { diffTexts, type DiffPart } from '../word-diff.js';
import styles from './DiffText.module.css';

interface DiffTextProps {
  readonly before: string;
  readonly after: string;
  /** Which of the two is shown; `both` shows what went and what came in one text. */
  readonly show: 'before' | 'after' | 'both';
}

/** A text with its differences marked by word: struck out what went, underlined what came. */
export function DiffText({ before, after, show }: DiffTextProps) {
  const diff = useQuery({
    queryKey: ['word-diff', before, after],
    queryFn: () => diffTexts(before, after),
    staleTime: Infinity,
    gcTime: 0,
  });
  // Without a signal the library may not come: the text is there all the same.
  if (diff.isError) return <div className={styles.text}>{show === 'before' ? before : after}</div>;
  if (!diff.data) return <Skeleton />;
  const shown = diff.data.filter(
    ({ side }) => show === 'both' || side === 'both' || side === (show === 'before' ? 'old' : 'new'),
  );
  return (
    <div className={styles.text}>
      {shown.map((part, index) => (
        // Pieces of a text that does not change have no better name than their place.
        <Piece key={index} part={part} />
      ))}
    </div>
  );
}

function Piece({ part: { text, side } }: { readonly part: DiffPart }) {
  if (side === 'both') return text;
  const [Tag, word] = side === 'old' ? (['del', 'dihapus'] as const) : (['ins', 'ditambah'] as const);
  return (
    <Tag className={styles[side]}>
      <VisuallyHidden> [{word}: </VisuallyHidden>
      {text}
      <VisuallyHidden>] </VisuallyHidden>
    </Tag>
  );
}
