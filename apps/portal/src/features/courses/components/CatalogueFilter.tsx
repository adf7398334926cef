import { useEffect, useRef, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { CourseFilter } from '../api/courses.js';
import styles from './CatalogueFilter.module.css';

export interface CatalogueFilterProps {
  readonly filter: CourseFilter;
  readonly families: readonly string[];
}

/** Search and families. A real GET form and real links, so that it works before (and without) JavaScript. */
export function CatalogueFilter({ filter, families }: CatalogueFilterProps) {
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The address is the truth: going back must show the words of that time.
    const input = form.current?.elements.namedItem('cari');
    if (input instanceof HTMLInputElement) input.value = filter.q ?? '';
  }, [filter.q]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('cari') ?? '');
    navigate(catalogueHref({ ...filter, q }));
  };
  return (
    <div className={styles.filter}>
      <form role="search" action={paths.courses} method="get" onSubmit={submit} className={styles.search}>
        {filter.family && <input type="hidden" name="rumpun" value={filter.family} />}
        <TextInput
          label="Cari pelatihan"
          type="search"
          name="cari"
          defaultValue={filter.q ?? ''}
          enterKeyHint="search"
          maxLength={80}
        />
        <Button type="submit" variant="secondary" icon="search">
          Cari
        </Button>
      </form>
      <nav aria-label="Rumpun pelatihan">
        <ul className={styles.chips}>
          <Chip href={catalogueHref({ q: filter.q })} label="Semua" current={!filter.family} />
          {families.map((family) => (
            <Chip
              key={family}
              href={catalogueHref({ q: filter.q, family })}
              label={family}
              current={filter.family === family}
            />
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Chip({
  href,
  label,
  current,
}: {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}) {
  return (
    <li>
      <a href={href} className={styles.chip} aria-current={current ? 'true' : undefined}>
        {current && <Icon name="check" size="small" />}
        {label}
      </a>
    </li>
  );
}

/** Address of the catalogue with a filter; an empty filter is the bare address. */
export function catalogueHref({ family, q }: CourseFilter): string {
  const search = new URLSearchParams({
    ...(family && { rumpun: family }),
    ...(q?.trim() && { cari: q.trim() }),
  });
  const query = search.toString();
  return query ? `${paths.courses}?${query}` : paths.courses;
}
