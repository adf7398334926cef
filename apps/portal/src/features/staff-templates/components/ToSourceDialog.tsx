import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { keyOf } from '../../../lib/api-query.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { readTemplate, saveDraft } from '../api/templates.js';

interface ToSourceDialogProps {
  readonly templateId: string;
  readonly design: TemplateDesign;
  readonly before: () => Promise<void>;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** From here on the draft is written by hand; the design is kept to come back to. */
export function ToSourceDialog({ templateId, design, before, open, onClose }: ToSourceDialogProps) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);
  const change = async () => {
    setBusy(true);
    setError(null);
    try {
      await before();
      const { source } = await api('POST /manage/certificate-templates/source', { body: { design } });
      const { current } = await readTemplate(templateId);
      await saveDraft(templateId, current.revision, { source });
      await client.invalidateQueries({ queryKey: keyOf('GET /manage/certificate-templates/:id') });
    } catch (cause) {
      setError(cause as RequestError);
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open={open}
      title="Ubah sumber Typst dengan tangan?"
      confirm="Ubah sumber"
      busyLabel="Sedang menyiapkan…"
      busy={busy}
      error={error}
      onConfirm={() => void change()}
      onClose={onClose}
    >
      <p>Versi ini lalu ditulis sebagai kode Typst. Kanvas tidak dapat dipakai untuk versi ini.</p>
      <p>Rancangan sekarang disimpan. Anda dapat kembali, tetapi tulisan Typst hilang.</p>
    </ConfirmDialog>
  );
}
