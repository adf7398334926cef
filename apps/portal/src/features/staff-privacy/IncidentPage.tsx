import { useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { formatDate, formatTime } from '../../lib/format.js';
import { fieldError, hasFieldErrors } from '../../lib/field-errors.js';
import { Badge } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextInput.js';
import { toast } from '../../ui/toast.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import {
  useAuthorityTold,
  useChangeIncident,
  useCloseIncident,
  useIncident,
  type Incident,
} from './api/privacy.js';
import { AffectedCard } from './components/AffectedCard.js';
import { IncidentFields } from './components/IncidentFields.js';

/** One incident: what is known, who is affected, who was told, and what was learnt. */
function IncidentPage({ params }: PageProps) {
  const incident = useIncident(params.id ?? '');
  return (
    <QueryView query={incident}>
      {(found) => (
        <>
          <PageHeader
            title={found.title}
            lead={`Ditemukan ${formatDate(found.foundAt)}, ${formatTime(found.foundAt)}. Batas memberi tahu: ${formatDate(found.dueAt)}, ${formatTime(found.dueAt)}.`}
            back={{ href: staffPaths.incidents, label: 'Insiden data' }}
            meta={<Badge>{found.state === 'open' ? 'Terbuka' : 'Selesai'}</Badge>}
          />
          <Stack gap="large">
            <Facts key={found.revision} incident={found} />
            <AffectedCard incident={found} />
            <AuthorityCard incident={found} />
            <Lessons incident={found} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Facts({ incident }: { readonly incident: Incident }) {
  const { id, revision, title, happened, dataKinds, measures } = incident;
  const [text, setText] = useState({ title, happened, dataKinds, measures });
  const change = useChangeIncident(() => toast('Insiden disimpan.'));
  if (incident.state === 'closed')
    return (
      <Card>
        <Stack>
          <p>{happened}</p>
          <p>{dataKinds}</p>
          <p>{measures}</p>
        </Stack>
      </Card>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.submit({ params: { id }, body: { ...text, revision } });
      }}
    >
      <Stack>
        <RequestErrorBanner error={hasFieldErrors(change.error) ? null : change.error} />
        <IncidentFields value={text} error={change.error} onChange={setText} />
        <Button type="submit" variant="secondary" busy={change.isPending}>
          Simpan
        </Button>
      </Stack>
    </form>
  );
}

function AuthorityCard({ incident }: { readonly incident: Incident }) {
  const told = useAuthorityTold();
  return (
    <Card as="section" aria-labelledby="lembaga">
      <Stack>
        <h2 id="lembaga">Lembaga pengawas</h2>
        <RequestErrorBanner error={told.error} />
        {incident.authorityToldAt ? (
          <p>Dicatat terkirim {formatDate(incident.authorityToldAt)}.</p>
        ) : (
          <p>Cetak suratnya, kirim, lalu catat di sini.</p>
        )}
        <LinkButton variant="secondary" href={staffPaths.incidentLetter(incident.id)}>
          Surat pemberitahuan
        </LinkButton>
        {!incident.authorityToldAt && (
          <Button
            variant="secondary"
            busy={told.isPending}
            onClick={() => told.submit({ params: { id: incident.id } })}
          >
            Surat sudah dikirim
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Lessons({ incident }: { readonly incident: Incident }) {
  const [lessons, setLessons] = useState('');
  const close = useCloseIncident(() => toast('Insiden ditutup.'));
  if (incident.state === 'closed')
    return (
      <Card as="section" aria-labelledby="pelajaran">
        <h2 id="pelajaran">Yang dipelajari</h2>
        <p>{incident.lessons}</p>
      </Card>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        close.submit({ params: { id: incident.id }, body: { lessons } });
      }}
    >
      <Stack>
        <RequestErrorBanner error={hasFieldErrors(close.error) ? null : close.error} />
        <TextArea
          label="Yang dipelajari"
          value={lessons}
          error={fieldError(close.error, 'lessons')}
          onChange={(event) => setLessons(event.target.value)}
        />
        <Button type="submit" variant="secondary" busy={close.isPending}>
          Tutup insiden
        </Button>
      </Stack>
    </form>
  );
}

export default staffPage(ROLES.admin, IncidentPage);
