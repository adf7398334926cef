import { useState } from 'react';
import { formatDay } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useRemoveHoliday, type Holiday } from '../api/holidays.js';
import { HOLIDAY_WORDS } from '../words.js';

const dayWords = (day: string): string => formatDay(`${day}T05:00:00Z`);

interface HolidayTableProps {
  readonly caption: string;
  readonly items: readonly Holiday[];
  readonly mayChange: boolean;
}

/** The free days of a year. */
export function HolidayTable({ caption, items, mayChange }: HolidayTableProps) {
  const [chosen, setChosen] = useState<Holiday | null>(null);
  const remove = useRemoveHoliday(() => {
    toast('Hari libur dihapus.');
    setChosen(null);
  });
  const close = () => {
    remove.reset();
    setChosen(null);
  };
  return (
    <>
      <WideTable
        caption={caption}
        rows={items}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', header: 'Tanggal', cell: ({ day }) => dayWords(day) },
          { key: 'name', header: 'Nama', cell: ({ name }) => name },
          { key: 'kind', header: 'Jenis', cell: ({ kind }) => HOLIDAY_WORDS[kind] },
          ...(mayChange
            ? [
                {
                  key: 'remove',
                  header: 'Tindakan',
                  cell: (one: Holiday) => (
                    <Button variant="quiet" onClick={() => setChosen(one)} aria-label={`Hapus ${one.name}`}>
                      Hapus
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ConfirmDialog
        open={chosen !== null}
        title="Hapus hari libur ini?"
        confirm="Hapus"
        busyLabel="Sedang menghapus…"
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => chosen && remove.submit({ params: { day: chosen.day } })}
        onClose={close}
      >
        <p>{chosen && `${chosen.name}, ${dayWords(chosen.day)}, menjadi hari kerja lagi.`}</p>
      </ConfirmDialog>
    </>
  );
}
