import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { MOST_AT_ONCE, readAllIds } from '../api/change-questions.js';
import type { BankFilter, BankPage } from '../api/questions.js';
import type { Selection } from '../use-selection.js';
import styles from './bank.module.css';
import { CopyDialog } from './CopyDialog.js';
import { RemoveDialog } from './RemoveDialog.js';

export interface SelectionBarProps {
  readonly selection: Selection;
  readonly filter: BankFilter;
  readonly page: BankPage;
  readonly onRemoved: (ids: readonly string[]) => void;
}

/** How many questions are chosen, more of them, and what can be done with them. */
export function SelectionBar({ selection, filter, page, onRemoved }: SelectionBarProps) {
  const [asked, setAsked] = useState<'copy' | 'remove' | null>(null);
  const all = useMutation({
    mutationFn: () => readAllIds(filter),
    onSuccess: selection.add,
    onError: () => toast('Daftar belum dapat diambil. Coba lagi sebentar.'),
  });
  const here = page.items.map(({ id }) => id);
  const allHere = here.length > 0 && here.every(selection.has);
  const count = selection.ids.length;
  const tooMany = count > MOST_AT_ONCE;
  return (
    <div className={styles.bar}>
      <p role="status">
        {count === 0 ? 'Belum ada yang dipilih' : `${formatNumber(count)} soal dipilih`}
        {tooMany && `, paling banyak ${MOST_AT_ONCE} sekaligus`}
      </p>
      {!allHere && (
        <Button variant="quiet" onClick={() => selection.add(here)}>
          Pilih halaman ini
        </Button>
      )}
      {allHere && page.total > here.length && page.total <= MOST_AT_ONCE && (
        <Button variant="quiet" busy={all.isPending} busyLabel="Sedang memilih…" onClick={() => all.mutate()}>
          Pilih semua {formatNumber(page.total)} soal
        </Button>
      )}
      {count > 0 && (
        <>
          <Button variant="secondary" disabled={tooMany} onClick={() => setAsked('copy')}>
            Salin ke…
          </Button>
          <Button variant="secondary" icon="trash" disabled={tooMany} onClick={() => setAsked('remove')}>
            Hapus
          </Button>
          <Button variant="quiet" onClick={selection.clear}>
            Batal pilih
          </Button>
        </>
      )}
      <CopyDialog
        open={asked === 'copy'}
        ids={selection.ids}
        onClose={() => setAsked(null)}
        onDone={selection.clear}
      />
      <RemoveDialog
        open={asked === 'remove'}
        ids={selection.ids}
        onClose={() => setAsked(null)}
        onRemoved={(ids) => {
          selection.drop(ids);
          onRemoved(ids);
        }}
      />
    </div>
  );
}
