import { useState, type FormEvent, type ReactNode } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { OUTCOMES } from '../../consultations/words.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useAddAction, useAddNote, useCloseCase, type CaseFile } from '../api/consultations.js';

interface OfCase {
  readonly caseId: string;
}

/** A note: the part that the learner reads, and the part that stays with staff. */
export function NoteForm({ caseId }: OfCase) {
  const [sharedText, setShared] = useState('');
  const [privateText, setPrivate] = useState('');
  const add = useAddNote(() => {
    setShared('');
    setPrivate('');
    toast('Catatan tersimpan.');
  });
  return (
    <Form
      title="Tulis catatan"
      button="Simpan catatan"
      deed={add}
      onSubmit={() => add.submit({ params: { id: caseId }, body: { sharedText, privateText } })}
    >
      <TextArea
        label="Untuk peserta"
        hint="Peserta membaca catatan ini."
        value={sharedText}
        maxLength={5000}
        error={fieldError(add.error, 'sharedText')}
        onChange={(event) => setShared(event.target.value)}
      />
      <TextArea
        label="Hanya untuk petugas"
        hint="Peserta tidak pernah melihat catatan ini."
        optional
        value={privateText}
        maxLength={5000}
        error={fieldError(add.error, 'privateText')}
        onChange={(event) => setPrivate(event.target.value)}
      />
    </Form>
  );
}

/** What the learner does next, and until when. */
export function ActionForm({ caseId }: OfCase) {
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState('');
  const add = useAddAction(() => {
    setText('');
    setDueOn('');
    toast('Langkah tersimpan.');
  });
  return (
    <Form
      title="Tambah langkah"
      button="Simpan langkah"
      deed={add}
      onSubmit={() => add.submit({ params: { id: caseId }, body: { text, dueOn } })}
    >
      <TextInput
        label="Langkah"
        value={text}
        maxLength={200}
        error={fieldError(add.error, 'text')}
        onChange={(event) => setText(event.target.value)}
      />
      <TextInput
        label="Selesai sebelum"
        type="date"
        value={dueOn}
        error={fieldError(add.error, 'dueOn')}
        onChange={(event) => setDueOn(event.target.value)}
      />
    </Form>
  );
}

/** Closes the case with what came out of it. */
export function OutcomeForm({ caseId }: OfCase) {
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const close = useCloseCase(() => toast('Berkas ditutup.'));
  return (
    <Disclosure summary="Tutup berkas dengan hasil">
      <Form
        title="Hasil pendampingan"
        button="Tutup berkas"
        deed={close}
        onSubmit={() =>
          close.submit({
            params: { id: caseId },
            body: { outcome: outcome as NonNullable<CaseFile['outcome']>, note },
          })
        }
      >
        <Select
          label="Hasil"
          placeholder="Pilih hasil"
          options={optionsOf(OUTCOMES)}
          value={outcome}
          error={fieldError(close.error, 'outcome')}
          onChange={(event) => setOutcome(event.target.value)}
        />
        <TextArea
          label="Keterangan"
          hint="Peserta membaca keterangan ini."
          optional
          value={note}
          maxLength={500}
          error={fieldError(close.error, 'note')}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </Disclosure>
  );
}

interface FormProps {
  readonly title: string;
  readonly button: string;
  readonly deed: { readonly isPending: boolean; readonly error: RequestError | null };
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

function Form({ title, button, deed, onSubmit, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} aria-label={title}>
      <Stack>
        {children}
        {!hasFieldErrors(deed.error) && <RequestErrorBanner error={deed.error} />}
        <div>
          <Button type="submit" variant="secondary" busy={deed.isPending} busyLabel="Sedang menyimpan…">
            {button}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
