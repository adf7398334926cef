import { useState, type FormEvent } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useSendReview, type Rubric } from '../api/peer-reviews.js';

const SHORTEST = 20;

export interface ReviewFormProps {
  readonly id: string;
  /** Of the classmate on this page. */
  readonly number: number;
  readonly rubric: Rubric;
}

/** The rubric's levels, where there are some, and a kind sentence. */
export function ReviewForm({ id, number, rubric }: ReviewFormProps) {
  const [levels, setLevels] = useState<Readonly<Record<string, number>>>({});
  const [body, setBody] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useSendReview(() => toast('Ulasan terkirim. Terima kasih.'));
  const short = body.trim().length < SHORTEST;
  const open = rubric.filter(({ name }) => levels[name] === undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (short || open.length > 0) return;
    const chosen = rubric.map(({ name }) => ({ criterion: name, score: levels[name] ?? 0 }));
    send.submit({ params: { id }, body: { levels: chosen, body } });
  };
  return (
    <form noValidate onSubmit={submit} aria-label={`Ulasan untuk teman ${number}`}>
      <Stack>
        <RequestErrorBanner error={send.error} />
        {rubric.map(({ name, levels: offered }) => (
          <RadioGroup
            key={name}
            label={name}
            name={`${id}-${name}`}
            options={[...offered]
              .sort((a, b) => b.score - a.score)
              .map(({ score, label, description }) => ({ value: String(score), label, hint: description }))}
            value={levels[name] === undefined ? null : String(levels[name])}
            error={checked && levels[name] === undefined ? 'Pilih satu tingkat.' : undefined}
            onChange={(score) => setLevels((before) => ({ ...before, [name]: Number(score) }))}
          />
        ))}
        <TextArea
          label="Ulasan Anda"
          hint="Tulis satu hal yang baik, lalu satu saran yang ramah."
          maxLength={1000}
          rows={4}
          value={body}
          error={
            fieldError(send.error, 'body') ??
            (checked && short ? `Tulis paling sedikit ${SHORTEST} huruf.` : undefined)
          }
          onChange={(event) => setBody(event.target.value)}
        />
        <p>Ulasan tidak dapat diubah setelah dikirim.</p>
        <div>
          <Button type="submit" busy={send.isPending}>
            Kirim ulasan
          </Button>
        </div>
      </Stack>
    </form>
  );
}
