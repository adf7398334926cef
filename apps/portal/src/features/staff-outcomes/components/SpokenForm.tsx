import { useState, type FormEvent } from 'react';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { newId } from '../../../lib/new-id.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { BLANK, draftFrom, MISSING, toAnswer } from '../../outcomes/answer-draft.js';
import { QUESTIONS } from '../../outcomes/components/Questions.js';
import { MILESTONES } from '../../outcomes/words.js';
import { useRecordAnswer, type SpokenBody, type Timeline } from '../api/outcomes.js';

const WAYS = [
  { value: 'phone', label: 'Lewat telepon' },
  { value: 'visit', label: 'Tatap muka' },
];
type Way = SpokenBody['how'];

/** What somebody says on the phone, written down by the officer; the officer's name stays with it. */
export function SpokenForm({ id, found }: { readonly id: string; readonly found: Timeline }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div data-print="hide">
        <Button variant="secondary" icon="phone" onClick={() => setOpen(true)}>
          Isi untuk peserta ini
        </Button>
      </div>
    );
  return <Form id={id} found={found} onClose={() => setOpen(false)} />;
}

function Form({
  id,
  found,
  onClose,
}: {
  readonly id: string;
  readonly found: Timeline;
  readonly onClose: () => void;
}) {
  const askable = found.followed.milestones.filter(({ state }) => state !== 'coming');
  const first = askable.find(({ answer }) => !answer) ?? askable.at(-1);
  const [milestone, setMilestone] = useState(first?.milestone);
  const [how, setHow] = useState<Way>('phone');
  const [capitalBand, setCapitalBand] = useState('');
  const [checked, setChecked] = useState(false);
  const [draft, setDraft] = useState(() => {
    const [last] = found.answers;
    return last ? draftFrom(newId(), last) : { ...BLANK, id: newId() };
  });
  const save = useRecordAnswer(() => {
    toast('Jawaban tercatat.');
    onClose();
  });
  if (milestone === undefined) return <Banner title="Belum ada yang waktunya ditanya" />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (MISSING.some((check) => check(draft))) return;
    const body = { ...toAnswer(draft), milestone, how, capitalBand: capitalBand || null };
    save.submit({ params: { id }, body });
  };
  return (
    <Card as="section" aria-labelledby="isi">
      <form noValidate onSubmit={submit}>
        <Stack>
          <h2 id="isi">Isi untuk peserta</h2>
          {found.answers.length > 0 && <p>Isian dimulai dari jawaban terakhir. Ubah yang berbeda.</p>}
          <RequestErrorBanner error={save.error} />
          {hasFieldErrors(save.error) && <p>Periksa tanggal dan pilihan di bawah.</p>}
          <Select
            label="Untuk"
            options={askable.map((one) => ({
              value: String(one.milestone),
              label: MILESTONES[one.milestone],
            }))}
            value={String(milestone)}
            onChange={(event) =>
              setMilestone(askable.find((one) => String(one.milestone) === event.target.value)?.milestone)
            }
          />
          <RadioGroup
            label="Bagaimana Anda bertanya?"
            name="cara"
            options={WAYS}
            value={how}
            onChange={(value) => setHow(value === 'visit' ? 'visit' : 'phone')}
          />
          {QUESTIONS.map(({ title, Field }, question) => (
            <Field
              key={title}
              draft={draft}
              bands={found.salesBands}
              error={checked ? MISSING[question]?.(draft) : undefined}
              onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            />
          ))}
          <Select
            label="Modal usaha"
            optional
            hint="Tanpa tanah dan bangunan. Dipakai bila penjualan tidak disebut."
            placeholder="Tidak ditanyakan"
            options={found.capitalBands.map(({ code, label }) => ({ value: code, label }))}
            value={capitalBand}
            onChange={(event) => setCapitalBand(event.target.value)}
          />
          <Button type="submit" busy={save.isPending} busyLabel="Menyimpan…">
            Catat jawaban
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Batal
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
