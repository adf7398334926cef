import { useState } from 'react';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useRestoreIdentity, type Identity } from '../api/branding.js';
import { Letterhead } from './Letterhead.js';

interface IdentityHistoryProps {
  readonly versions: readonly Identity[];
  readonly mayChange: boolean;
}

/** What stood here before; any of it can be brought back, and is looked at first. */
export function IdentityHistory({ versions, mayChange }: IdentityHistoryProps) {
  const [chosen, setChosen] = useState<Identity | null>(null);
  const restore = useRestoreIdentity(() => {
    setChosen(null);
    toast('Identitas dikembalikan.');
  });
  const [current, ...earlier] = versions;
  if (!current || earlier.length === 0) return <p>Belum pernah diubah.</p>;
  return (
    <Stack>
      {earlier.map((one) => (
        <Disclosure key={one.version} summary={summaryOf(one)}>
          <Stack>
            <Letterhead identity={one} />
            {mayChange && (
              <div>
                <Button variant="secondary" onClick={() => setChosen(one)}>
                  Kembali ke versi {one.version}
                </Button>
              </div>
            )}
          </Stack>
        </Disclosure>
      ))}
      <ConfirmDialog
        open={chosen !== null}
        title={`Kembali ke versi ${chosen?.version ?? ''}?`}
        confirm="Kembalikan"
        busyLabel="Sedang mengembalikan…"
        busy={restore.isPending}
        error={restore.error}
        onConfirm={() =>
          chosen &&
          restore.submit({ params: { version: chosen.version }, body: { basedOn: current.version } })
        }
        onClose={() => {
          restore.reset();
          setChosen(null);
        }}
      >
        <p>Kop surat dan portal memakai isi versi ini lagi. Sertifikat yang terbit tidak berubah.</p>
      </ConfirmDialog>
    </Stack>
  );
}

const summaryOf = ({ version, changedAt, changedBy }: Identity): string =>
  changedBy
    ? `Versi ${version}: ${changedBy}, ${formatDay(changedAt)} ${formatTime(changedAt)}`
    : `Versi ${version}: bawaan Sinau`;
