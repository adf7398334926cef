import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { downloadText } from '../../staff-kit/download.js';
import { readAllReminders, type ReminderFilter } from '../api/reminders.js';
import { remindersCsv } from '../reminders-csv.js';

/** All reminders behind the filter as a CSV file, made in the browser. */
export function RemindersCsvButton({ filter }: { readonly filter: ReminderFilter }) {
  const [done, setDone] = useState('');
  const download = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      readAllReminders(filter, (count, total) =>
        setDone(`${formatNumber(count)} dari ${formatNumber(total)}`),
      ),
    onSuccess: (reminders) => {
      downloadText('pengingat.csv', 'text/csv', remindersCsv(reminders));
      toast(`${formatNumber(reminders.length)} pengingat diunduh.`);
    },
    onError: () => toast('Daftar belum dapat diunduh. Coba lagi sebentar.'),
  });
  return (
    <Button
      variant="secondary"
      icon="download"
      busy={download.isPending}
      busyLabel={`Mengambil ${done || 'daftar'}…`}
      onClick={() => download.mutate()}
    >
      Unduh CSV
    </Button>
  );
}
