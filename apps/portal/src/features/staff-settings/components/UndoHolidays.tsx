import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useUndoHolidays, type HolidayYear } from '../api/holidays.js';

const doneWords = ({ undone, kept }: { undone: number; kept: number }): string =>
  kept > 0
    ? `${formatNumber(undone)} hari dibatalkan. ${formatNumber(kept)} hari yang sudah diubah tetap.`
    : `${formatNumber(undone)} hari dibatalkan.`;

/** The last list, while it can be taken back. */
export function UndoHolidays({ last }: { readonly last: NonNullable<HolidayYear['undoable']> }) {
  const [asked, setAsked] = useState(false);
  const undo = useUndoHolidays((done) => {
    toast(doneWords(done));
    setAsked(false);
  });
  return (
    <Banner>
      <Stack gap="small">
        <p>{`${last.importedBy} mengimpor ${formatNumber(last.days)} hari, ${formatMoment(last.importedAt)}.`}</p>
        <div>
          <Button variant="secondary" onClick={() => setAsked(true)}>
            Batalkan impor ini
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        open={asked}
        title="Batalkan impor hari libur?"
        confirm="Batalkan impor"
        busyLabel="Sedang membatalkan…"
        danger
        busy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.submit({ params: { id: last.id } })}
        onClose={() => setAsked(false)}
      >
        <p>Daftar kembali seperti sebelum diimpor. Hari yang sudah Anda ubah sesudahnya tetap.</p>
      </ConfirmDialog>
    </Banner>
  );
}
