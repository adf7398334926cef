import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { Dossier } from '../api/dossier.js';
import { isStuck } from '../words.js';
import { AskCorrectionDialog } from './AskCorrectionDialog.js';
import { ReplaceDialog } from './ReplaceDialog.js';
import { RevokeOneDialog } from './RevokeOneDialog.js';
import { VoidDialog } from './VoidDialog.js';

type Deed = 'revoke' | 'replace' | 'void' | 'correct';

/** What can be done with it now, by whoever looks at it. */
export function Deeds({ dossier }: { readonly dossier: Dossier }) {
  const [deed, setDeed] = useState<Deed | null>(null);
  const isDinas = useHasRole(ROLES.revoke);
  const close = () => setDeed(null);
  const counts = dossier.state === 'issued';
  const waits = dossier.state === 'pending' || dossier.state === 'sealed';
  const stuck = isStuck(dossier);
  const asked = dossier.requests.some(({ kind, state }) => kind === 'correction' && state === 'open');
  if (!counts && !stuck && !(waits && isDinas)) return null;
  return (
    <Stack as="section" aria-labelledby="tindakan">
      <h2 id="tindakan">Tindakan</h2>
      <Row>
        {(counts || stuck) && !asked && (
          <Button variant="secondary" icon="edit" onClick={() => setDeed('correct')}>
            Ajukan perbaikan nama
          </Button>
        )}
        {(counts || stuck) && isDinas && (
          <Button variant="secondary" icon="refresh" onClick={() => setDeed('replace')}>
            {stuck ? 'Buat baru dengan data terbaru' : 'Ganti dengan data terbaru'}
          </Button>
        )}
        {counts && isDinas && (
          <Button variant="danger" icon="stop" onClick={() => setDeed('revoke')}>
            Cabut
          </Button>
        )}
        {waits && isDinas && (
          <Button variant="danger" icon="stop" onClick={() => setDeed('void')}>
            Batalkan sebelum terbit
          </Button>
        )}
      </Row>
      <AskCorrectionDialog dossier={dossier} open={deed === 'correct'} onClose={close} />
      <ReplaceDialog dossier={dossier} open={deed === 'replace'} onClose={close} />
      <RevokeOneDialog dossier={dossier} open={deed === 'revoke'} onClose={close} />
      <VoidDialog dossier={dossier} open={deed === 'void'} onClose={close} />
    </Stack>
  );
}
