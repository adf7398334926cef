import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { MODES, OUTCOMES, photoPath, STATES } from '../../consultations/words.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { CaseFile } from '../api/consultations.js';
import styles from './case.module.css';

/** Every visit of the case, the newest first. */
export function Visits({ file }: { readonly file: CaseFile }) {
  return (
    <Stack as="section" aria-labelledby="kunjungan">
      <h2 id="kunjungan">Kunjungan</h2>
      <Stack as="ul">
        {file.visits.map(({ id, startsAt, consultantName, mode, place, state, problem, hasPhoto }) => (
          <li key={id}>
            {[formatMoment(startsAt), consultantName, mode === 'at_business' ? place : MODES[mode]].join(
              ' · ',
            )}{' '}
            <Badge tone={STATES[state].tone}>{STATES[state].word}</Badge>
            <p className={styles.words}>{problem}</p>
            {hasPhoto && (
              <a href={photoPath(id)} target="_blank" rel="noreferrer">
                Lihat foto masalah <VisuallyHidden>{formatMoment(startsAt)}</VisuallyHidden>
              </a>
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

/** What the same person was advised on otherwise. */
export function Others({ file }: { readonly file: CaseFile }) {
  if (file.others.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="berkas-lain">
      <h2 id="berkas-lain">Berkas lain orang ini</h2>
      <Stack as="ul">
        {file.others.map(({ id, serviceName, openedAt, outcome }) => (
          <li key={id}>
            <a href={staffPaths.consultationCase(id)}>{serviceName}</a>, dibuka {formatDate(openedAt)}{' '}
            {outcome && <Badge tone="success">{OUTCOMES[outcome]}</Badge>}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
