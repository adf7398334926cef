import { useState } from 'react';
import { formatDate, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useUndoHolidays, type HolidayYear } from '../api/holidays.js';

const doneWords = ({ undone, kept }: { undone: number; kept: number }): string =>
  kept > 0
    ? `${formatNumber(undone)} hari dibatalkan. ${formatNumber(kept)} hari yang sudah diubah tetap.`
    : `${formatNumber(undone)} hari dibatalkan.`;

type Undoable = NonNullable<HolidayYear['undoable']>;

/** `2026`, or `2026 dan 2027`. */
const yearsOf = ({ items }: Undoable): string =>
  [...new Set(items.map(({ day }) => day.slice(0, 4)))].join(' dan ');

/** The last list, while it can be taken back: which days go. */
export function UndoHolidays({ last }: { readonly last: Undoable }) {
  const [asked, setAsked] = useState(false);
  const days = `${formatNumber(last.items.length)} hari libur ${yearsOf(last)}`;
  const undo = useUndoHolidays((done) => {
    toast(doneWords(done));
    setAsked(false);
  });
  return (
    <Banner>
      <Stack gap="small">
        <p>{`${last.importedBy} mengimpor ${days}, ${formatMoment(last.importedAt)}.`}</p>
        <Disclosure summary={`Lihat ${formatNumber(last.items.length)} hari itu`}>
          <DayList items={last.items} />
        </Disclosure>
        <div>
          <Button variant="secondary" onClick={() => setAsked(true)}>
            Batalkan impor {yearsOf(last)}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        open={asked}
        title={`Batalkan ${days}?`}
        confirm="Batalkan impor"
        busyLabel="Sedang membatalkan…"
        danger
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.submit({ params: { id: last.id } })}
        onClose={() => setAsked(false)}
      >
        <Stack gap="small">
          <p>Hari berikut kembali seperti sebelum diimpor. Hari yang sudah diubah sesudahnya tetap.</p>
          <DayList items={last.items} />
        </Stack>
      </ConfirmDialog>
    </Banner>
  );
}

function DayList({ items }: Pick<Undoable, 'items'>) {
  return (
    <ul>
      {items.map(({ day, name }) => (
        <li key={day}>{`${formatDate(`${day}T05:00:00Z`)}: ${name}`}</li>
      ))}
    </ul>
  );
}
