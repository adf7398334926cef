import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { MODES, optionsOf } from '../../staff-kit/words.js';
import { useCourseChoices } from '../api/course-choices.js';
import type { BatchInput } from '../api/save-batch.js';
import { toInput, type BatchDraft } from '../batch-draft.js';
import { BatchTermsFields } from './BatchTermsFields.js';
import { BatchTimes } from './BatchTimes.js';
import { TrainerChoice } from './TrainerChoice.js';

export interface BatchFormProps {
  readonly start: BatchDraft;
  /** An angkatan keeps its course for ever. */
  readonly fixedCourse?: { readonly id: string; readonly title: string };
  readonly save: string;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onSubmit: (body: BatchInput) => void;
}

/** Everything about an angkatan that an organiser decides. Checked by the API; its sentences stand at the fields. */
export function BatchForm({ start, fixedCourse, save, busy, error, onSubmit }: BatchFormProps) {
  const [draft, setDraft] = useState(start);
  const form = useFirstErrorFocus(error);
  const set = (change: Partial<BatchDraft>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit(toInput(draft));
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack narrow>
        {hasFieldErrors(error) ? (
          <Banner tone="danger" title="Ada isian yang perlu diperbaiki" live>
            <p>Isian Anda masih ada. Lihat pesan di bawah isiannya.</p>
          </Banner>
        ) : (
          <RequestErrorBanner error={error} />
        )}
        <CourseChoice
          draft={draft}
          fixed={fixedCourse}
          error={fieldError(error, 'courseId')}
          onChange={(courseId) => set({ courseId })}
        />
        <Select
          label="Metode"
          options={optionsOf(MODES)}
          value={draft.mode}
          error={fieldError(error, 'mode')}
          onChange={(event) => set({ mode: event.target.value as BatchDraft['mode'] })}
        />
        <BatchTimes draft={draft} error={error} onChange={set} />
        <TrainerChoice
          values={draft.trainerIds}
          error={error}
          onChange={(trainerIds) => set({ trainerIds })}
        />
        <BatchTermsFields draft={draft} error={error} onChange={set} />
        <div>
          <Button type="submit" busy={busy} busyLabel="Sedang menyimpan…">
            {save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface CourseChoiceProps {
  readonly draft: BatchDraft;
  readonly fixed: BatchFormProps['fixedCourse'] | undefined;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

function CourseChoice({ draft, fixed, error, onChange }: CourseChoiceProps) {
  const courses = useCourseChoices(!fixed);
  if (fixed) return null;
  const published = (courses.data?.items ?? []).filter((course) => course.state === 'published');
  const refused = error && !draft.courseId ? 'Pilih pelatihannya.' : error;
  return (
    <Select
      label="Pelatihan"
      hint={
        courses.data && published.length === 0
          ? 'Belum ada pelatihan yang terbit. Terbitkan dulu di menu Pelatihan.'
          : undefined
      }
      placeholder={courses.isPending ? 'Sedang memuat…' : 'Pilih pelatihan'}
      options={published.map(({ id, title }) => ({ value: id, label: title }))}
      value={draft.courseId}
      error={refused}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** After a refusal focus goes to the first field that needs mending. */
function useFirstErrorFocus(error: RequestError | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [error]);
  return form;
}
