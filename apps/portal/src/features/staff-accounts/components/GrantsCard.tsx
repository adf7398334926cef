import { useId, useState } from 'react';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useSetGrants, type Grant, type Person } from '../api/person.js';
import { roleNames } from '../words.js';
import { GrantEditor } from './GrantEditor.js';

/** What somebody may do, where, and until when. Nobody changes their own rights. */
export function GrantsCard({ person, mine }: { readonly person: Person; readonly mine: boolean }) {
  const titleId = useId();
  const [open, setOpen] = useState(false);
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>Hak akses</h2>
        <WideTable
          caption="Hak akses"
          rows={person.grants}
          rowKey={(grant) => JSON.stringify(grant)}
          columns={[
            { key: 'role', header: 'Peran', cell: ({ role }) => roleNames([role]) },
            { key: 'unit', header: 'Unit', cell: ({ unitName }) => unitName ?? 'Seluruh kantor' },
            {
              key: 'region',
              header: 'Wilayah peserta',
              cell: ({ regionName }) => regionName ?? 'Semua wilayah',
            },
            { key: 'dates', header: 'Berlaku', cell: (grant) => datesOf(grant) },
          ]}
        />
        {mine ? (
          <p>Hak Anda sendiri diubah oleh admin lain.</p>
        ) : (
          person.active && (
            <div>
              <Button variant="secondary" icon="edit" onClick={() => setOpen(true)}>
                Ubah hak akses
              </Button>
            </div>
          )
        )}
      </Stack>
      <Dialog open={open} title={`Hak akses ${person.name}`} onClose={() => setOpen(false)}>
        {open && <GrantsForm person={person} onClose={() => setOpen(false)} />}
      </Dialog>
    </Card>
  );
}

const datesOf = ({ startsOn, endsOn, delegatedByName }: Person['grants'][number]): string => {
  const dates = endsOn
    ? `${startsOn ? `${startsOn} ` : ''}sampai ${endsOn}`
    : startsOn
      ? `Mulai ${startsOn}`
      : 'Tetap';
  return delegatedByName ? `${dates}, mewakili ${delegatedByName}` : dates;
};

function GrantsForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const [grants, setGrants] = useState<Grant[]>(() =>
    person.grants.map(({ role, unitId, regionCode, startsOn, endsOn, delegatedBy }) => ({
      role,
      unitId,
      regionCode,
      startsOn,
      endsOn,
      delegatedBy,
    })),
  );
  const { submit, error, isPending } = useSetGrants(() => {
    toast('Hak akses disimpan.');
    onClose();
  });
  return (
    <Stack>
      {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
      <GrantEditor grants={grants} error={error} onChange={setGrants} />
      <p>{person.name} dikeluarkan dari semua perangkat, lalu masuk lagi dengan hak baru.</p>
      <div>
        <Button
          busy={isPending}
          busyLabel="Sedang menyimpan…"
          onClick={() => submit({ params: { id: person.id }, body: { grants } })}
        >
          Simpan hak akses
        </Button>
      </div>
    </Stack>
  );
}
