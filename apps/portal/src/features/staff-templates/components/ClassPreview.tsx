import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Later } from '../../../ui/Later.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Stack } from '../../../ui/Stack.js';
import { classPreviewQuery, type TemplateKind } from '../api/templates.js';

interface ClassPreviewProps {
  readonly batchId: string;
  readonly kind: TemplateKind;
  /** Empty: the built-in look. */
  readonly versionId: string;
  /** What the button is about: several stand under each other. */
  readonly name: string;
}

const loadPicture = () => import('./PdfPicture.js');

/** The longest name of a class on the look it chose, before anything is approved. */
export function ClassPreview({ batchId, kind, versionId, name }: ClassPreviewProps) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Lihat {name} dengan nama terpanjang
      </Button>
      {open && (
        <Dialog open title={`Pratinjau ${name}`} onClose={() => setOpen(false)}>
          <Pages batchId={batchId} kind={kind} versionId={versionId} />
        </Dialog>
      )}
    </div>
  );
}

function Pages({ batchId, kind, versionId }: Omit<ClassPreviewProps, 'name'>) {
  const preview = useQuery(classPreviewQuery(batchId, kind, versionId));
  return (
    <QueryView query={preview} heading="h2">
      {(found) => (
        <Stack>
          <Later load={loadPicture} props={{ preview: found, page: 1 }} />
        </Stack>
      )}
    </QueryView>
  );
}
