import type { FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { LANGUAGES } from '../../library/words.js';
import { optionsOf } from '../../staff-kit/words.js';
import { KIND_WORDS } from '../words.js';
import type { WorkDraft } from '../work-draft.js';
import { EpisodeFields } from './EpisodeFields.js';
import { MediaField } from './MediaField.js';
import { SubjectsField } from './SubjectsField.js';

export interface WorkFormProps {
  readonly draft: WorkDraft;
  readonly onChange: (draft: WorkDraft) => void;
  /** The kind can be chosen only before there are copies, and before it was published. */
  readonly kindFixed: boolean;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onSubmit: () => void;
}

/** Fields of the draft that are plain text. */
type TextName = {
  [Name in keyof WorkDraft]: WorkDraft[Name] extends string ? Name : never;
}[keyof WorkDraft];

/** The entry of one work. */
export function WorkForm({ draft, onChange, kindFixed, busy, error, onSubmit }: WorkFormProps) {
  const field = (name: TextName, label: string, most = 160) => ({
    label,
    maxLength: most,
    value: draft[name],
    error: fieldError(error, name),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const { kind } = draft;
  return (
    <form noValidate onSubmit={submit}>
      <Stack narrow>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <Select
          label="Jenis"
          value={kind}
          disabled={kindFixed}
          options={optionsOf(KIND_WORDS)}
          error={fieldError(error, 'kind')}
          onChange={(event) =>
            onChange({ ...draft, kind: event.target.value as WorkDraft['kind'], file: null })
          }
        />
        <TextInput {...field('title', 'Judul', 200)} />
        <TextInput {...field('creator', 'Pengarang atau pengisi')} />
        <TextInput {...field('publisher', 'Penerbit')} optional />
        <TextInput {...field('year', 'Tahun', 4)} inputMode="numeric" optional />
        <Select
          label="Bahasa"
          value={draft.language}
          options={optionsOf(LANGUAGES)}
          onChange={(event) => onChange({ ...draft, language: event.target.value as WorkDraft['language'] })}
        />
        <SubjectsField value={draft.subjects} onChange={(subjects) => onChange({ ...draft, subjects })} />
        <TextArea {...field('description', 'Keterangan', 4000)} optional={kind !== 'podcast_episode'} />
        <TextInput {...field('licence', 'Lisensi')} hint="Misalnya CC BY-SA 4.0." optional />
        {kind !== 'podcast_episode' && <TextInput {...field('isbn', 'ISBN', 20)} optional />}
        {kind !== 'podcast_episode' && (
          <TextInput {...field('pages', 'Jumlah halaman', 5)} inputMode="numeric" optional />
        )}
        {kind === 'physical_book' && <TextInput {...field('shelf', 'Rak', 40)} optional />}
        <MediaField
          label="Sampul"
          kinds={['image']}
          value={draft.cover}
          error={fieldError(error, 'coverId')}
          onChange={(cover) => onChange({ ...draft, cover })}
        />
        {kind !== 'physical_book' && (
          <MediaField
            label={
              kind === 'podcast_episode' ? 'Rekaman' : kind === 'ebook_pdf' ? 'Berkas PDF' : 'Berkas EPUB'
            }
            kinds={[kind === 'podcast_episode' ? 'audio' : 'file']}
            value={draft.file}
            error={fieldError(error, 'fileId')}
            onChange={(file) => onChange({ ...draft, file })}
          />
        )}
        {kind === 'podcast_episode' && <EpisodeFields draft={draft} error={error} onChange={onChange} />}
        <div>
          <Button type="submit" busy={busy} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </div>
      </Stack>
    </form>
  );
}
