import type { ReactNode } from 'react';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import type { ListState } from './list-state.js';

/** Said when there is nothing at all, not even without filters. */
export interface EmptyWords {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** Why a list has no rows, and where to go. */
export function EmptyTable({
  list,
  total,
  empty,
}: {
  readonly list: ListState;
  readonly total: number;
  readonly empty: EmptyWords;
}) {
  if (total > 0 || list.page > 1) {
    return (
      <EmptyState
        title="Halaman ini kosong"
        action={<LinkButton href={list.pageHref(1)}>Ke halaman pertama</LinkButton>}
      >
        <p>Daftarnya menjadi lebih pendek.</p>
      </EmptyState>
    );
  }
  if (list.filtered) {
    return (
      <EmptyState
        title="Tidak ada yang cocok"
        action={
          <LinkButton variant="secondary" href={list.bare}>
            Hapus saringan
          </LinkButton>
        }
      >
        <p>Ubah saringan, atau lihat semuanya.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={empty.title} action={empty.action}>
      <p>{empty.text}</p>
    </EmptyState>
  );
}
