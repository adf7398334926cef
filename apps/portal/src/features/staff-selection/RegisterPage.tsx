import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { StatementLink } from '../apply/components/StatementLink.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { toId } from '../staff-kit/list-state.js';
import { useSelection, type Selection } from './api/selection.js';
import { LookUp } from './components/LookUp.js';
import { OfficeDocuments } from './components/OfficeDocuments.js';
import { RegisterForm } from './components/RegisterForm.js';
import type { Searched } from './register-draft.js';

/** For somebody who cannot register alone: find them or write them down, with their consent, then their documents. */
function RegisterPage({ params }: PageProps) {
  const selection = useSelection(params.id ?? '');
  return (
    <QueryView query={selection} skeleton={<PageSkeleton />}>
      {(data) => (
        <>
          <PageHeader
            title="Daftarkan orang"
            lead={`${data.courseTitle}, ${data.batchLabel}`}
            back={{ href: staffPaths.selection(data.batchId), label: 'Seleksi peserta' }}
          />
          <Stack narrow>
            <Steps selection={data} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Steps({ selection: { batchId, publishedRunId } }: { readonly selection: Selection }) {
  const [, navigate] = useLocation();
  // The application stands in the address, so that a reload goes on with its documents; who it is does not.
  const applicationId = toId(new URLSearchParams(useSearch()).get('berkas'));
  const [searched, setSearched] = useState<Searched | null>(null);
  const goOn = (id: string) => navigate(`${staffPaths.register(batchId)}?berkas=${id}`);
  if (applicationId) return <OfficeDocuments batchId={batchId} applicationId={applicationId} />;
  if (publishedRunId)
    return (
      <Banner tone="warning" title="Hasil sudah diumumkan">
        <p>Angkatan ini tidak menerima pendaftar baru.</p>
      </Banner>
    );
  const application = searched?.found?.application;
  return (
    <>
      <p>
        Orangnya menandatangani surat pernyataan. <StatementLink />
      </p>
      <LookUp
        batchId={batchId}
        onFound={(answer) => {
          const own = answer.found?.application;
          if (own?.registered && ['draft', 'returned'].includes(own.state)) goOn(own.id);
          else setSearched(answer);
        }}
      />
      {application && application.state !== 'draft' ? (
        <Banner
          tone="warning"
          title="Orang ini sudah mendaftar"
          action={<LinkButton href={staffPaths.selection(batchId)}>Lihat pendaftar</LinkButton>}
        >
          <p>Tidak ada yang berubah.</p>
        </Banner>
      ) : (
        searched && (
          <RegisterForm
            key={`${searched.by}${searched.value}`}
            batchId={batchId}
            searched={searched}
            onDone={goOn}
          />
        )
      )}
    </>
  );
}

export default staffPage(ROLES.manageBatches, RegisterPage, 'POST /manage/batches/:id/registrations');
