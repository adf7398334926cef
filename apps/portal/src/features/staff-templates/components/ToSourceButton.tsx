import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { keyOf } from '../../../lib/api-query.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { readTemplate, saveDraft } from '../api/templates.js';

interface ToSourceButtonProps {
  readonly templateId: string;
  readonly design: TemplateDesign;
  readonly before: () => Promise<void>;
}

/** From here on the draft is written by hand; the design is kept to come back to. */
export function ToSourceButton({ templateId, design, before }: ToSourceButtonProps) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
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
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        Ubah sumber Typst…
      </Button>
      <ConfirmDialog
        open={asking}
        title="Ubah sumber Typst dengan tangan?"
        confirm="Ubah sumber"
        busyLabel="Sedang menyiapkan…"
        busy={busy}
        error={error}
        onConfirm={() => void change()}
        onClose={() => setAsking(false)}
      >
        <p>Versi ini lalu ditulis sebagai kode Typst. Kanvas tidak dapat dipakai untuk versi ini.</p>
        <p>Rancangan sekarang disimpan. Anda dapat kembali, tetapi tulisan Typst hilang.</p>
      </ConfirmDialog>
    </>
  );
}
