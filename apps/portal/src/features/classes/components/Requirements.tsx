import { Card } from '../../../ui/Card.js';
import { Icon } from '../../../ui/Icon.js';
import { Stack } from '../../../ui/Stack.js';
import type { Enrolment } from '../api/enrolment.js';
import { needed, reached } from '../words.js';
import styles from './Requirements.module.css';

/** The completion rule in plain words, with what is still missing. */
export function Requirements({ enrolment: { requirements } }: { readonly enrolment: Enrolment }) {
  const open = requirements.filter(({ met }) => !met).length;
  return (
    <Card as="section" aria-labelledby="syarat">
      <Stack>
        <h2 id="syarat">Syarat lulus</h2>
        <p>
          {open === 0 ? 'Semua syarat sudah terpenuhi.' : `Masih ${open} dari ${requirements.length} syarat.`}
        </p>
        <ul className={styles.list}>
          {requirements.map((requirement) => (
            <li key={requirement.key} className={styles.item} data-met={requirement.met}>
              <Icon name={requirement.met ? 'check' : 'clock'} />
              <span>
                {needed(requirement)}
                <br />
                <span className={styles.status}>{reached(requirement)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
