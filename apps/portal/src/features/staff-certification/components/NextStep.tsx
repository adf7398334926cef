import { useKeptFocus } from '../../staff-kit/use-kept-focus.js';
import type { Certification } from '../api/certification.js';
import { nextStepOf } from '../words.js';
import { Decisions } from './Decisions.js';
import styles from './NextStep.module.css';
import { PublicationBar } from './PublicationBar.js';

/**
 * The next step of the chain: in sight at the bottom however far one has scrolled, and first for who works by keys.
 * After a step the focus stays here, on the one that follows.
 */
export function NextStep({ data }: { readonly data: Certification }) {
  const area = useKeptFocus<HTMLDivElement>('button:not(:disabled)');
  const next = nextStepOf(data);
  return (
    <div ref={area} tabIndex={-1} role="region" aria-label="Langkah berikutnya" className={styles.area}>
      {next && (
        <div className={styles.bar}>
          {data.publishAt === null ? (
            <>
              <p className={styles.words}>{next}</p>
              <div className={styles.deeds}>
                <Decisions data={data} />
              </div>
            </>
          ) : (
            <PublicationBar data={data} publishAt={data.publishAt} />
          )}
        </div>
      )}
    </div>
  );
}
