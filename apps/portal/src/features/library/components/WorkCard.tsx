import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { CardTitle, LinkCard } from '../../../ui/LinkCard.js';
import type { WorkSummary } from '../api/works.js';
import { KINDS, factsOf } from '../words.js';
import { Cover } from './Cover.js';
import styles from './WorkCard.module.css';

/** One work in a list. */
export function WorkCard({ work, heading }: { readonly work: WorkSummary; readonly heading?: 'h2' | 'h3' }) {
  const kind = KINDS[work.kind];
  return (
    <LinkCard className={styles.card}>
      <Cover work={work} />
      <div className={styles.words}>
        <p>
          <Badge icon={kind.icon}>{kind.label}</Badge>
        </p>
        <CardTitle as={heading} href={paths.work(work.slug)} className={styles.title}>
          {work.title}
        </CardTitle>
        <p className={styles.soft}>{work.creator}</p>
        <p className={styles.soft}>{factsOf(work)}</p>
      </div>
    </LinkCard>
  );
}
