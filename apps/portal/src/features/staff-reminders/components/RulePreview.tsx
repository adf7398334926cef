import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { Banner } from '../../../ui/Banner.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { usePreviewRule, useTestRule, type Rule } from '../api/rules.js';
import { PersonPicker } from './PersonPicker.js';
import { fillExamples } from '../fill-examples.js';
import { useBatchOptions } from '../use-batch-options.js';
import { whenOf, type RuleDraft } from '../rule-draft.js';

interface RulePreviewProps {
  readonly rule: Rule;
  readonly draft: RuleDraft;
  readonly batch: string | undefined;
}

/** The message with example values while one types; on request with real people, and in one's own inbox. */
export function RulePreview({ rule, draft, batch }: RulePreviewProps) {
  const [chosen, setChosen] = useState(batch ?? '');
  const [person, setPerson] = useState('');
  const batches = useBatchOptions();
  const preview = usePreviewRule();
  const test = useTestRule(() => toast('Pesan uji masuk ke kotak masuk Anda.'));
  const { title, body } = draft;
  const params = { event: rule.event };
  const show = () =>
    preview.submit({
      params,
      body: {
        title,
        body,
        ...whenOf(draft, rule.anchor),
        batchId: chosen || null,
        enrolmentId: (chosen && person) || null,
      },
    });
  const error = preview.error ?? test.error;
  return (
    <Stack as="section">
      <h2>Pratinjau</h2>
      <Card>
        <p>
          <strong>{fillExamples(title, rule.variables)}</strong>
        </p>
        <p>{fillExamples(body, rule.variables)}</p>
      </Card>
      <Select
        label="Coba dengan data angkatan"
        placeholder="Contoh saja"
        options={batches}
        value={chosen}
        onChange={(event) => {
          setChosen(event.target.value);
          setPerson('');
        }}
      />
      {chosen && <PersonPicker batchId={chosen} value={person} onChange={setPerson} />}
      <Row>
        <Button variant="secondary" busy={preview.isPending} busyLabel="Sedang membaca…" onClick={show}>
          Tampilkan
        </Button>
        <Button
          variant="quiet"
          busy={test.isPending}
          onClick={() => test.submit({ params, body: { title, body } })}
        >
          Kirim uji ke saya
        </Button>
      </Row>
      {hasFieldErrors(error) ? <Faults error={error} /> : <RequestErrorBanner error={error} />}
      {preview.data && !preview.error && <RealMessage data={preview.data} />}
    </Stack>
  );
}

function RealMessage({ data }: { readonly data: NonNullable<ReturnType<typeof usePreviewRule>['data']> }) {
  return (
    <div role="status">
      <Card tone="accent">
        <Stack gap="small">
          <p>
            <strong>{data.title}</strong>
          </p>
          <p>{data.body}</p>
          <p>
            <small>
              {data.real ? `Untuk ${data.recipientName ?? 'peserta'}.` : 'Belum ada data nyata. Ini contoh.'}{' '}
              {data.dueAt && `Dikirim ${formatMoment(data.dueAt)}.`}
            </small>
          </p>
        </Stack>
      </Card>
    </div>
  );
}

function Faults({ error }: { readonly error: unknown }) {
  const fields = (error as { fields: readonly { message: string }[] }).fields;
  return (
    <Banner tone="danger" title="Pesan belum dapat dipakai">
      {fields.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </Banner>
  );
}
