import { formatDate, formatDay } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { LinkButton } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useTick, type Consultation, type MyCase } from '../api/consultations.js';
import { OUTCOMES, STATES, summaryPath } from '../words.js';
import styles from './consultations.module.css';

interface MyCasesProps {
  readonly cases: readonly MyCase[];
  readonly visits: readonly Consultation[];
}

/** What was agreed on, what the consultant wrote, and what came of it. */
export function MyCases({ cases, visits }: MyCasesProps) {
  if (cases.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="berkas">
      <h2 id="berkas">Pendampingan saya</h2>
      {cases.map((one) => (
        <Disclosure
          key={one.id}
          open={one.actions.some(({ doneAt }) => !doneAt)}
          summary={
            <>
              {one.serviceName}, {visitWords(one, visits)}{' '}
              {one.outcome && <Badge tone="success">{OUTCOMES[one.outcome]}</Badge>}
            </>
          }
        >
          <CaseBody file={one} visits={visits.filter(({ caseId }) => caseId === one.id)} />
        </Disclosure>
      ))}
    </Stack>
  );
}

/** "2 kunjungan": those that took place or will. */
function visitWords({ id }: MyCase, visits: readonly Consultation[]): string {
  const count = visits.filter(
    ({ caseId, state }) => caseId === id && (state === 'done' || state === 'booked'),
  );
  return `${count.length} kunjungan`;
}

function CaseBody({ file, visits }: { readonly file: MyCase; readonly visits: readonly Consultation[] }) {
  const tick = useTick();
  return (
    <Stack>
      <RequestErrorBanner error={tick.error} />
      {file.actions.length > 0 && (
        <Stack gap="small">
          <h3>Langkah Anda</h3>
          {file.actions.map(({ id, text, dueOn, doneAt }) => (
            <CheckboxField
              key={id}
              label={text}
              hint={doneAt ? `Selesai ${formatDate(doneAt)}` : `Sebelum ${formatDay(dueOn)}`}
              checked={doneAt !== null}
              onChange={(event) => tick.submit({ params: { id }, body: { done: event.target.checked } })}
            />
          ))}
        </Stack>
      )}
      {file.notes.map(({ id, text, authorName, createdAt }) => (
        <div key={id}>
          <h3>
            Catatan {authorName}, {formatDate(createdAt)}
          </h3>
          <p className={styles.words}>{text}</p>
        </div>
      ))}
      <ul className={styles.list}>
        {visits.map(({ id, startsAt, state }) => (
          <li key={id}>
            {formatDate(startsAt)} <Badge tone={STATES[state].tone}>{STATES[state].word}</Badge>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton href={summaryPath(file.id)} variant="secondary" icon="printer">
          Ringkasan <VisuallyHidden>{file.serviceName}</VisuallyHidden>
        </LinkButton>
      </div>
    </Stack>
  );
}
