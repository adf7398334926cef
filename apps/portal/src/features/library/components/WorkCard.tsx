import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import type { WorkSummary } from '../api/works.js';
import { KINDS, factsOf } from '../words.js';
import { Cover } from './Cover.js';
import styles from './WorkCard.module.css';

/** One work in a list. The whole card can be tapped; its title is the link. */
export function WorkCard({
  work,
  heading: Heading = 'h2',
}: {
  readonly work: WorkSummary;
  readonly heading?: 'h2' | 'h3';
}) {
  const kind = KINDS[work.kind];
  return (
    <li className={styles.card}>
      <Cover work={work} />
      <div className={styles.words}>
        <p>
          <Badge icon={kind.icon}>{kind.label}</Badge>
        </p>
        <Heading className={styles.title}>
          <a href={paths.work(work.slug)}>{work.title}</a>
        </Heading>
        <p className={styles.soft}>{work.creator}</p>
        <p className={styles.soft}>{factsOf(work)}</p>
      </div>
    </li>
  );
}
