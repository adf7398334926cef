import { useState } from 'react';
import { useLocation } from 'wouter';
import { newId } from '../../lib/new-id.js';
import { RadioGroup } from '../../ui/RadioGroup.js';
import { useExportTable, type ExportOrder } from './api/export-table.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { staffPaths } from './staff-paths.js';

interface ExportDialogProps {
  readonly open: boolean;
  readonly order: ExportOrder;
  readonly onClose: () => void;
}

const FORMATS = [
  { value: 'xlsx', label: 'XLSX (Excel)' },
  { value: 'csv', label: 'CSV' },
] as const;
type Format = (typeof FORMATS)[number]['value'];

/** A list with its filters as a file, made in the background. */
export function ExportDialog({ open, order, onClose }: ExportDialogProps) {
  const [, navigate] = useLocation();
  const [format, setFormat] = useState<Format>('xlsx');
  const [key, setKey] = useState(newId);
  const start = useExportTable((id) => {
    // The next file is another one.
    setKey(newId());
    navigate(staffPaths.bulkJob(id));
  });
  return (
    <ConfirmDialog
      open={open}
      title="Ekspor daftar ini?"
      confirm="Buat berkas"
      busyLabel="Sedang memulai…"
      busy={start.isPending}
      error={start.error}
      onConfirm={() => start.submit({ body: { ...order, format, key } })}
      onClose={onClose}
    >
      <p>Isinya sesuai saringan sekarang. Ekspor dicatat di log audit.</p>
      <p>Hanya Anda yang dapat mengunduhnya, selama 7 hari.</p>
      <RadioGroup
        label="Bentuk berkas"
        name="bentuk-ekspor"
        options={FORMATS}
        value={format}
        onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
      />
    </ConfirmDialog>
  );
}
