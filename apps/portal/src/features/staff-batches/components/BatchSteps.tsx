import { Icon } from '../../../ui/Icon.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { BATCH_STATES } from '../../staff-kit/words.js';
import type { BatchDetail } from '../api/batch.js';
import { stepOf, STEPS } from '../batch-steps.js';
import styles from './BatchSteps.module.css';

/** How far an angkatan is between being prepared and being reported. Nothing for one that was called off. */
export function BatchSteps({ state }: { readonly state: BatchDetail['state'] }) {
  const current = stepOf(state);
  if (current < 0) return null;
  return (
    <ol className={styles.steps} aria-label="Tahap angkatan">
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          data-done={index < current}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current ? (
            <span className={styles.mark}>
              <Icon name="check" size="small" />
              <VisuallyHidden>Selesai: </VisuallyHidden>
            </span>
          ) : (
            <span className={styles.mark} aria-hidden="true">
              {index + 1}
            </span>
          )}
          {BATCH_STATES[index === current ? state : step].label}
        </li>
      ))}
    </ol>
  );
}
