import { cx } from '../../../lib/cx.js';
import { Icon } from '../../../ui/Icon.js';
import type { WorkSummary } from '../api/works.js';
import { KINDS } from '../words.js';
import styles from './Cover.module.css';

/** The cover, or our own drawn one. It says nothing that the title beside it does not say. */
export function Cover({
  work,
  large,
}: {
  readonly work: Pick<WorkSummary, 'cover' | 'kind'>;
  readonly large?: boolean;
}) {
  const className = cx(styles.cover, large && styles.large, work.kind === 'podcast_episode' && styles.square);
  return work.cover ? (
    <img
      className={className}
      src={work.cover.url}
      width={work.cover.width ?? undefined}
      height={work.cover.height ?? undefined}
      alt=""
      loading="lazy"
    />
  ) : (
    <span className={cx(className, styles.drawn)}>
      <Icon name={KINDS[work.kind].icon} size="large" />
    </span>
  );
}
