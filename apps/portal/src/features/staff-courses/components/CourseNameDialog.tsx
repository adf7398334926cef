import { useState, type ReactNode } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { TextInput } from '../../../ui/TextInput.js';
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
export function CourseNameDialog({ open, ...props }: CourseNameDialogProps) {
  return open ? <NameDialog {...props} /> : null;
}

type NameDialogProps = Omit<CourseNameDialogProps, 'open'>;

function NameDialog({ title: heading, start = '', children, onSubmit, ...rest }: NameDialogProps) {
  const { error } = rest;
  const [title, setTitle] = useState(start);
  const [ownCode, setCode] = useState<string>();
  const [ownSlug, setSlug] = useState<string>();
  const refused = useRefused(error);
  const slugError = refused.message('slug');
  const name = { title, code: ownCode ?? codeOf(title), slug: ownSlug ?? slugOf(title) };
  return (
    <FormDialog {...rest} title={heading} busyLabel="Sedang membuat…" onSubmit={() => onSubmit(name)}>
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
    </FormDialog>
  );
}
