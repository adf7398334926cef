import { LinkButton } from '../../ui/Button.js';
import { Row } from '../../ui/Stack.js';
import type { ListState } from './list-state.js';

interface Places {
  readonly next: string | null;
  readonly previous: string | null;
}

/** Pages of a very long list: by where they begin, not by a number. */
export function PlacePager({ list, next, previous }: Places & { readonly list: ListState }) {
  if (next === null && previous === null) return null;
  const to = (change: { sesudah?: string; sebelum?: string; akhir?: string }) => list.href(change);
  return (
    <nav aria-label="Halaman daftar" data-print="hide">
      <Row>
        {previous !== null && (
          <>
            <LinkButton variant="quiet" href={to({})}>
              Pertama
            </LinkButton>
            <LinkButton variant="secondary" icon="left" rel="prev" href={to({ sebelum: previous })}>
              Sebelumnya
            </LinkButton>
          </>
        )}
        {next !== null && (
          <>
            <LinkButton variant="secondary" iconEnd="right" rel="next" href={to({ sesudah: next })}>
              Berikutnya
            </LinkButton>
            <LinkButton variant="quiet" href={to({ akhir: 'ya' })}>
              Terakhir
            </LinkButton>
          </>
        )}
      </Row>
    </nav>
  );
}
