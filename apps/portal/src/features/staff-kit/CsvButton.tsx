import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../lib/format.js';
import { Button } from '../../ui/Button.js';
import { toast } from '../../ui/toast.js';
import { downloadText } from './download.js';

export interface CsvButtonProps<T> {
  /** Reads all there is behind the filter, page by page. */
  readonly read: (progress: (count: number, total: number) => void) => Promise<readonly T[]>;
  readonly toCsv: (items: readonly T[]) => string;
  /** Name of the file, with its ending. */
  readonly file: string;
  /** What the lines are, after a number: "12 peserta diunduh". */
  readonly noun: string;
}

/** All lines behind a filter as a CSV file, made in the browser. */
export function CsvButton<T>({ read, toCsv, file, noun }: CsvButtonProps<T>) {
  const [done, setDone] = useState('');
  const download = useMutation({
    networkMode: 'always',
    mutationFn: () => read((count, total) => setDone(`${formatNumber(count)} dari ${formatNumber(total)}`)),
    onSuccess: (items) => {
      downloadText(file, 'text/csv', toCsv(items));
      toast(`${formatNumber(items.length)} ${noun} diunduh.`);
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
