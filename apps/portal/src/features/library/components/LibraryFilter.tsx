import { useEffect, useRef, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { WorkFilter } from '../api/works.js';
import { DEFAULT_ORDER, SORT_WORDS, libraryHref, toWorkFilter } from '../filter.js';
import { KINDS, SUBJECTS } from '../words.js';
import styles from './LibraryFilter.module.css';

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const KIND_OPTIONS = Object.entries(KINDS).map(([value, { label }]) => ({ value, label }));
const FIELDS = ['cari', 'jenis', 'topik', 'urut'] as const;

/** A real GET form, so that it works before (and without) JavaScript; with it, choices act at once. */
export function LibraryFilter({ filter }: { readonly filter: WorkFilter }) {
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const address = libraryHref({ ...filter, page: 1 });
  useEffect(() => {
    // The address is the truth: going back must show the choices of that time.
    const values = new URLSearchParams(address.split('?')[1]);
    for (const name of FIELDS) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = values.get(name) ?? (name === 'urut' ? DEFAULT_ORDER : '');
    }
  }, [address]);
  const apply = () => {
    if (!form.current) return;
    const values = [...new FormData(form.current)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    navigate(libraryHref(toWorkFilter(new URLSearchParams(values))));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };
  const value = (name: string) => new URLSearchParams(address.split('?')[1]).get(name) ?? '';
  return (
    <form
      ref={form}
      role="search"
      aria-label="Cari di pustaka"
      action={paths.library}
      method="get"
      onSubmit={submit}
      className={styles.form}
    >
      <div className={styles.words}>
        <TextInput
          label="Cari judul, pengarang, atau isi"
          type="search"
          name="cari"
          defaultValue={filter.q ?? ''}
          enterKeyHint="search"
          maxLength={80}
        />
        <Button type="submit" variant="secondary" icon="search">
          Cari
        </Button>
      </div>
      <div className={styles.choices}>
        <Select
          label="Jenis"
          name="jenis"
          placeholder="Semua jenis"
          options={KIND_OPTIONS}
          defaultValue={value('jenis')}
          onChange={apply}
        />
        <Select
          label="Topik"
          name="topik"
          placeholder="Semua topik"
          options={options(SUBJECTS)}
          defaultValue={value('topik')}
          onChange={apply}
        />
        <Select
          label="Urutkan"
          name="urut"
          options={options(SORT_WORDS)}
          defaultValue={value('urut') || DEFAULT_ORDER}
          onChange={apply}
        />
      </div>
    </form>
  );
}
