import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { codeOf, isSlug, slugOf, type CourseName } from '../course-name.js';
import { useRefused } from '../use-refused.js';

export interface CourseNameDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly start?: string;
  readonly children?: ReactNode;
  readonly onSubmit: (name: CourseName) => void;
  readonly onClose: () => void;
}

/** Asks what a new course is called; code and address follow the title until they are written by hand. */
export function CourseNameDialog({ open, title, confirm, busy, onClose, ...form }: CourseNameDialogProps) {
  const id = useId();
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Tidak jadi
          </Button>
          <Button type="submit" form={id} busy={busy} busyLabel="Sedang membuat…">
            {confirm}
          </Button>
        </>
      }
    >
      <NameForm id={id} {...form} />
    </Dialog>
  );
}

type NameFormProps = Pick<CourseNameDialogProps, 'error' | 'start' | 'children' | 'onSubmit'> & {
  readonly id: string;
};

function NameForm({ id, error, start = '', children, onSubmit }: NameFormProps) {
  const [title, setTitle] = useState(start);
  const [ownCode, setCode] = useState<string>();
  const [ownSlug, setSlug] = useState<string>();
  const form = useFormFocus(error);
  const refused = useRefused(error);
  const slugError = refused.message('slug');
  const name = { title, code: ownCode ?? codeOf(title), slug: ownSlug ?? slugOf(title) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(name);
  };
  return (
    <form ref={form} id={id} noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        {children}
        <TextInput
          label="Judul"
          value={title}
          maxLength={160}
          autoComplete="off"
          error={refused.message('title')}
          onChange={(event) => {
            setTitle(event.target.value);
            // What follows the title changes with it.
            refused.mend('title', ownCode === undefined && 'code', ownSlug === undefined && 'slug');
          }}
        />
        <TextInput
          label="Kode"
          hint="2 sampai 10 huruf besar atau angka. Tampil di sertifikat."
          value={name.code}
          maxLength={10}
          autoComplete="off"
          error={refused.message('code')}
          onChange={(event) => {
            setCode(event.target.value.toUpperCase());
            refused.mend('code');
          }}
        />
        <TextInput
          label="Alamat di katalog"
          hint={`/pelatihan/${name.slug || '…'}`}
          value={name.slug}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="none"
          error={slugError && (isSlug(name.slug) ? slugError : 'Pakai huruf kecil, angka, dan tanda hubung.')}
          onChange={(event) => {
            setSlug(event.target.value.toLowerCase());
            refused.mend('slug');
          }}
        />
      </Stack>
    </form>
  );
}
