import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../../lib/api-errors.js';
import { formatDateRange, formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useCourseNow, type Batch } from '../../courses/api/course.js';
import { BATCH_MODES } from '../../courses/words.js';
import type { Enrolment } from '../api/enrolment.js';
import { WhatMoves } from './WhatMoves.js';
import { useTransfer } from '../api/transfer.js';

export interface TransferDialogProps {
  readonly enrolment: Enrolment;
  readonly onClose: () => void;
}

/** Which angkatan, and, when it is full, whether one would rather wait there than stay here. */
export function TransferDialog({ enrolment, onClose }: TransferDialogProps) {
  const [, navigate] = useLocation();
  const course = useCourseNow(enrolment.courseSlug);
  const [batchId, setBatchId] = useState<string | null>(null);
  const transfer = useTransfer((there) => {
    toast(there.state === 'waiting' ? 'Anda di daftar tunggu angkatan baru.' : 'Anda sudah pindah angkatan.');
    navigate(`${paths.classes}/${there.id}`);
    onClose();
  });
  const full = transfer.error instanceof ApiError && transfer.error.code === 'batch_full';
  const submit = (waitIfFull: boolean) =>
    batchId && transfer.submit({ params: { id: enrolment.id }, body: { batchId, waitIfFull } });
  const others = (course.data?.batches ?? []).filter(
    ({ id, registration, admission }) =>
      id !== enrolment.batch.id && registration === 'open' && admission === 'direct',
  );
  return (
    <Dialog
      open
      title="Pindah angkatan?"
      onClose={onClose}
      footer={
        <>
          {others.length > 0 && (
            <Button
              variant={full ? 'danger' : 'primary'}
              busy={transfer.isPending}
              disabled={!batchId}
              onClick={() => submit(full)}
            >
              {full ? 'Ya, menunggu di sana' : 'Pindah'}
            </Button>
          )}
          <Button variant="secondary" onClick={onClose}>
            Tetap di sini
          </Button>
        </>
      }
    >
      <Stack>
        {full ? (
          <Banner tone="warning" title="Angkatan itu sudah penuh">
            <p>{transfer.error instanceof ApiError && transfer.error.detail}</p>
          </Banner>
        ) : (
          <RequestErrorBanner error={transfer.error} />
        )}
        <QueryView query={course} heading="h2">
          {() => (
            <Choices
              batches={others}
              value={batchId}
              onChange={(id) => {
                transfer.reset();
                setBatchId(id);
              }}
            />
          )}
        </QueryView>
        {batchId && <WhatMoves enrolmentId={enrolment.id} batchId={batchId} />}
        <p>Kursi di sini baru dilepas setelah tempat di sana pasti.</p>
      </Stack>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly batches: readonly Batch[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function Choices({ batches, value, onChange }: ChoicesProps) {
  if (batches.length === 0) return <p>Belum ada angkatan lain yang dibuka.</p>;
  return (
    <RadioGroup
      label="Pindah ke"
      name="batch"
      options={batches.map((batch) => ({ value: batch.id, label: batchWords(batch) }))}
      value={value}
      onChange={onChange}
    />
  );
}

function batchWords(batch: Batch): string {
  const dates =
    batch.startsOn && batch.endsOn ? formatDateRange(batch.startsOn, batch.endsOn) : 'mulai kapan saja';
  const seats =
    batch.seatsLeft === null
      ? 'kursi tidak dibatasi'
      : batch.seatsLeft > 0
        ? `sisa ${formatNumber(batch.seatsLeft)} kursi`
        : `penuh, ${formatNumber(batch.waiting)} menunggu`;
  return `${batch.label}, ${BATCH_MODES[batch.mode]}, ${dates}, ${seats}`;
}
