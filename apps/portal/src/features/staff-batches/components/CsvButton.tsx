import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { downloadText, fileName } from '../../staff-kit/download.js';
import type { BatchDetail } from '../api/batch.js';
import { readAllParticipants, type ParticipantFilter } from '../api/participants.js';
import { participantsCsv } from '../participants-csv.js';

export interface CsvButtonProps {
  readonly batch: Pick<BatchDetail, 'id' | 'label' | 'courseSlug'>;
  readonly filter: ParticipantFilter;
}

/** All people behind the filter as a CSV file, made in the browser. */
export function CsvButton({ batch, filter }: CsvButtonProps) {
  const [done, setDone] = useState('');
  const download = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      readAllParticipants(batch.id, filter, (count, total) =>
        setDone(`${formatNumber(count)} dari ${formatNumber(total)}`),
      ),
    onSuccess: (people) => {
      downloadText(
        `peserta-${batch.courseSlug}-${fileName(batch.label)}.csv`,
        'text/csv',
        participantsCsv(people),
      );
      toast(`${formatNumber(people.length)} peserta diunduh.`);
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
