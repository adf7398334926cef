import { useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { certificateWord } from '../../staff-kit/certificate-words.js';
import { useListState } from '../../staff-kit/list-state.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { useKeptFocus } from '../../staff-kit/use-kept-focus.js';
import { useCertificates, type Certificate } from '../api/certificates.js';
import { RevokeDialog } from './RevokeDialog.js';

/** Every certificate of the class with its document. */
export function CertificateList({ batchId, watch }: { readonly batchId: string; readonly watch: boolean }) {
  const list = useListState();
  const certificates = useCertificates(batchId, list.page, watch);
  const [revoked, setRevoked] = useState<Certificate | null>(null);
  // A revoked one has no button any more.
  const area = useKeptFocus<HTMLElement>('tbody a');
  const mayRevoke = useHasRole(ROLES.revoke);
  return (
    <section ref={area} tabIndex={-1} aria-labelledby="sertifikat">
      <h2 id="sertifikat">Sertifikat</h2>
      <p>
        <a href={`${staffPaths.certificateRegister}?angkatan=${batchId}`}>Cari dan pilih di register</a>
      </p>
      <StaffTable
        table="class-certificates"
        caption="Sertifikat angkatan ini"
        noun="sertifikat"
        query={certificates}
        columns={columns(mayRevoke ? setRevoked : null)}
        rowKey={(certificate) => certificate.id}
        list={list}
        empty={{ title: 'Belum ada sertifikat', text: 'Sertifikat muncul di sini setelah disetujui.' }}
      />
      <RevokeDialog certificate={revoked} onClose={() => setRevoked(null)} />
    </section>
  );
}

function columns(onRevoke: ((certificate: Certificate) => void) | null): readonly Column<Certificate>[] {
  const base: Column<Certificate>[] = [
    {
      key: 'number',
      header: 'Nomor',
      cell: ({ id, number }) => <a href={staffPaths.certificateDossier(id)}>{number}</a>,
    },
    { key: 'name', header: 'Nama', cell: (certificate) => certificate.holderName },
    {
      key: 'state',
      header: 'Keadaan',
      cell: ({ state, stuck }) => <StateBadge word={certificateWord(state, stuck)} />,
    },
    { key: 'pdf', header: 'Dokumen', cell: Documents },
  ];
  if (!onRevoke) return base;
  return [
    ...base,
    {
      key: 'revoke',
      header: 'Tindakan',
      cell: (certificate) =>
        certificate.state === 'issued' ? (
          <Button variant="quiet" onClick={() => onRevoke(certificate)}>
            Cabut <VisuallyHidden>sertifikat {certificate.holderName}</VisuallyHidden>
          </Button>
        ) : (
          '–'
        ),
    },
  ];
}

function Documents(certificate: Certificate) {
  if (!certificate.pdfUrl && certificate.state !== 'revoked') return 'Belum ada';
  return (
    <>
      {certificate.pdfUrl && (
        <>
          <a href={certificate.pdfUrl} data-reload="">
            PDF <VisuallyHidden>{certificate.holderName}</VisuallyHidden>
          </a>
          {certificate.pdfBytes !== null && ` (${formatBytes(certificate.pdfBytes)})`} ·{' '}
        </>
      )}
      <a href={certificate.verifyUrl} data-reload="">
        Cek <VisuallyHidden>sertifikat {certificate.holderName}</VisuallyHidden>
      </a>
    </>
  );
}
