import type { ReactNode } from 'react';
import { formatDate } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { certificateWord } from '../staff-kit/certificate-words.js';
import { Facts } from '../staff-kit/Facts.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useKeptFocus } from '../staff-kit/use-kept-focus.js';
import { useDossier, type Dossier } from './api/dossier.js';
import { Deeds } from './components/Deeds.js';
import { History } from './components/History.js';
import { RequestList } from './components/RequestList.js';
import { isStuck, KINDS, REASON_CLASSES } from './words.js';

/** One certificate: what it says, what happened to it, and what can be done. */
function DossierPage({ params }: PageProps) {
  const dossier = useDossier(params.id ?? '');
  return (
    <QueryView query={dossier} skeleton={<PageSkeleton />}>
      {(data) => <View dossier={data} />}
    </QueryView>
  );
}

function View({ dossier }: { readonly dossier: Dossier }) {
  const { number, batchId, batchLabel, lastError } = dossier;
  // A revoked or replaced one has no deeds any more.
  const area = useKeptFocus<HTMLDivElement>('h1');
  return (
    <div ref={area}>
      <PageHeader
        title={`Sertifikat ${number}`}
        back={{ href: staffPaths.certification(batchId), label: `Sertifikat ${batchLabel}` }}
      />
      <Stack gap="large">
        {isStuck(dossier) && (
          <Banner tone="danger" title="Gagal dibuat">
            <p>{lastError}</p>
            <p>Bila namanya yang salah, ajukan perbaikan nama di bawah. Nomor lama lalu dibatalkan.</p>
          </Banner>
        )}
        <Card>
          <Facts facts={factsOf(dossier)} />
        </Card>
        <Deeds dossier={dossier} />
        <RequestList requests={dossier.requests} />
        <History history={dossier.history} />
      </Stack>
    </div>
  );
}

function factsOf(dossier: Dossier): readonly (readonly [string, ReactNode])[] {
  const { state, kind, holderName, businessName, courseTitle, jp, issuedOn, expiresOn } = dossier;
  const { pdfUrl, verifyUrl, replaces, replacedBy, revocationClass } = dossier;
  const other = (one: NonNullable<Dossier['replaces']>) => (
    <a href={staffPaths.certificateDossier(one.id)}>{one.number}</a>
  );
  return [
    ['Keadaan', <StateBadge key="state" word={certificateWord(state, isStuck(dossier))} />],
    ...(revocationClass ? [['Jenis alasan', REASON_CLASSES[revocationClass]] as const] : []),
    ['Jenis', KINDS[kind]],
    ['Nama di sertifikat', holderName],
    ['Usaha', businessName ?? '–'],
    ['Pelatihan', `${courseTitle}, ${String(jp).replace('.', ',')} JP`],
    ['Tanggal', formatDate(issuedOn)],
    ['Berlaku sampai', expiresOn ? formatDate(expiresOn) : 'Tanpa batas'],
    ...(replaces ? [['Menggantikan', other(replaces)] as const] : []),
    ...(replacedBy ? [['Diganti oleh', other(replacedBy)] as const] : []),
    [
      'Dokumen',
      <span key="documents">
        {pdfUrl ? (
          <a href={pdfUrl} data-reload="">
            {state === 'revoked' || state === 'replaced' ? 'PDF (sudah tidak berlaku)' : 'PDF'}
          </a>
        ) : (
          'Belum ada berkas'
        )}
        {' · '}
        <a href={verifyUrl} data-reload="">
          Halaman pemeriksaan
        </a>
      </span>,
    ],
  ];
}

export default staffPage(ROLES.certification, DossierPage);
