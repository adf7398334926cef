import { useState } from 'react';
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
        <Case key={one.id} file={one} visits={visits.filter(({ caseId }) => caseId === one.id)} />
      ))}
    </Stack>
  );
}

interface CaseProps {
  readonly file: MyCase;
  readonly visits: readonly Consultation[];
}

/** Unfolded when something is left to do; whoever ticks the last step off still sees that it is done. */
function Case({ file, visits }: CaseProps) {
  const [open] = useState(file.actions.some(({ doneAt }) => !doneAt));
  const summary = (
    <>
      {file.serviceName}, {visitWords(visits)}{' '}
      {file.outcome && <Badge tone="success">{OUTCOMES[file.outcome]}</Badge>}
    </>
  );
  return (
    <Disclosure open={open} summary={summary}>
      <CaseBody file={file} visits={visits} />
    </Disclosure>
  );
}

/** "2 kunjungan": those that took place or will. */
function visitWords(visits: readonly Consultation[]): string {
  return `${visits.filter(({ state }) => state === 'done' || state === 'booked').length} kunjungan`;
}

function CaseBody({ file, visits }: CaseProps) {
  const tick = useTick();
  const [tapped, setTapped] = useState<{ readonly id: string; readonly done: boolean } | null>(null);
  // On a slow line the tick stands at once, and goes back only when it was refused.
  const isDone = (id: string, doneAt: string | null) =>
    tick.isPending && tapped?.id === id ? tapped.done : doneAt !== null;
  const toggle = (id: string, done: boolean) => {
    setTapped({ id, done });
    tick.submit({ params: { id }, body: { done } });
  };
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
              checked={isDone(id, doneAt)}
              onChange={(event) => toggle(id, event.target.checked)}
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
