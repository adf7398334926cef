import { useState } from 'react';
import { formatDate, formatNumber } from '../../../lib/format.js';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useCloseUnit, useRenameUnit, useReopenUnit } from '../api/units.js';
import type { PlacedUnit } from '../unit-tree.js';
import { UnitFields } from './UnitFields.js';

interface UnitProps {
  readonly unit: PlacedUnit;
}

/** One unit, what belongs to it, and what can be done about it. */
export function UnitItem({ unit }: UnitProps) {
  const [asked, setAsked] = useState<'rename' | 'close' | null>(null);
  const reopen = useReopenUnit(() => toast(`${unit.name} dibuka lagi.`));
  const { id, name, code, above, closedAt, classes, openClasses, people, invited } = unit;
  const leave = () => setAsked(null);
  return (
    <Card as="li">
      <Stack gap="small">
        <h3>{name}</h3>
        <Row>
          <Badge>{code}</Badge>
          {closedAt && <Badge tone="neutral">{`Ditutup ${formatDate(closedAt)}`}</Badge>}
        </Row>
        {above && <p>Di bawah {above}</p>}
        <p>
          {`${formatNumber(classes)} angkatan (${formatNumber(openClasses)} belum selesai) · ${formatNumber(people)} petugas`}
          {invited > 0 && ` · ${formatNumber(invited)} undangan`}
        </p>
        {hasFieldErrors(reopen.error) ? (
          <p role="alert">Namanya sudah dipakai unit lain. Ganti dulu nama salah satunya.</p>
        ) : (
          <RequestErrorBanner error={reopen.error} />
        )}
        <Row>
          <Button variant="secondary" onClick={() => setAsked('rename')} aria-label={`Ganti nama ${name}`}>
            Ganti nama
          </Button>
          {closedAt ? (
            <Button
              variant="quiet"
              busy={reopen.isPending}
              busyLabel="Sedang membuka…"
              onClick={() => reopen.submit({ params: { id } })}
              aria-label={`Buka lagi ${name}`}
            >
              Buka lagi
            </Button>
          ) : (
            <Button variant="quiet" onClick={() => setAsked('close')} aria-label={`Tutup ${name}`}>
              Tutup
            </Button>
          )}
        </Row>
      </Stack>
      <RenameDialog key={`nama-${String(asked)}`} open={asked === 'rename'} unit={unit} onClose={leave} />
      <CloseDialog key={`tutup-${String(asked)}`} open={asked === 'close'} unit={unit} onClose={leave} />
    </Card>
  );
}

interface AskProps extends UnitProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

function RenameDialog({ open, unit, onClose }: AskProps) {
  const [words, setWords] = useState({ code: unit.code, name: unit.name });
  const rename = useRenameUnit(() => {
    toast('Nama unit tersimpan.');
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      title={`Ganti nama ${unit.name}?`}
      confirm="Simpan nama"
      busyLabel="Sedang menyimpan…"
      busy={rename.isPending}
      error={hasFieldErrors(rename.error) ? null : rename.error}
      onConfirm={() => rename.submit({ params: { id: unit.id }, body: words })}
      onClose={onClose}
    >
      <UnitFields words={words} error={rename.error} onChange={setWords} />
      <p>Angkatan dan peran petugasnya tetap.</p>
    </ConfirmDialog>
  );
}

function CloseDialog({ open, unit, onClose }: AskProps) {
  const close = useCloseUnit(() => {
    toast(`${unit.name} ditutup.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open={open}
      title={`Tutup ${unit.name}?`}
      confirm="Tutup unit"
      busyLabel="Sedang menutup…"
      busy={close.isPending}
      error={close.error}
      onConfirm={() => close.submit({ params: { id: unit.id } })}
      onClose={onClose}
    >
      <p>Unit ini tidak dapat dipilih lagi. Angkatan yang sudah selesai tetap tercatat padanya.</p>
      <p>Anda dapat membukanya lagi kapan saja.</p>
    </ConfirmDialog>
  );
}
