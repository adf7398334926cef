import { Fragment } from 'react';
import { formatBytes, formatShortDate } from '../../../lib/format.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { certificateWord } from '../../staff-kit/certificate-words.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { sortedBy } from '../../staff-kit/order.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { Registered } from '../api/register.js';
import { KINDS } from '../words.js';

/** May go on in the next line behind each slash: it has no spaces of its own. */
const Breakable = ({ text }: { readonly text: string }) =>
  text.split('/').map((part, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));

export const registerColumns = (list: ListState): readonly Column<Registered>[] => [
  {
    key: 'number',
    header: 'Nomor',
    ...sortedBy(list, 'nomor'),
    cell: ({ id, number }) => (
      <a href={staffPaths.certificateDossier(id)}>
        <Breakable text={number} />
      </a>
    ),
  },
  {
    key: 'name',
    header: 'Nama',
    ...sortedBy(list, 'nama'),
    cell: ({ holderName, businessName }) => (
      <div>
        {holderName}
        {businessName && <p>{businessName}</p>}
      </div>
    ),
  },
  { key: 'kind', header: 'Jenis', cell: ({ kind }) => KINDS[kind] },
  {
    key: 'course',
    header: 'Pelatihan',
    cell: ({ courseTitle, batchId, batchLabel }) => (
      <div>
        {courseTitle}
        <p>
          <a href={staffPaths.certification(batchId)}>{batchLabel}</a>
        </p>
      </div>
    ),
  },
  {
    key: 'date',
    header: 'Tanggal',
    ...sortedBy(list, undefined, 'turun'),
    cell: ({ issuedOn }) => formatShortDate(issuedOn),
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ state, stuck }) => <StateBadge word={certificateWord(state, stuck)} />,
  },
  {
    key: 'pdf',
    header: 'Dokumen',
    cell: Documents,
  },
];

/** Its file, and what a stranger reads about it. */
function Documents({ state, pdfUrl, pdfBytes, verifyUrl, holderName }: Registered) {
  if (state === 'pending') return 'Belum ada';
  const isPublic = state !== 'sealed' && state !== 'voided';
  return (
    <>
      {pdfUrl && (
        <a href={pdfUrl} data-reload="">
          PDF <VisuallyHidden>{holderName}</VisuallyHidden>
          {pdfBytes !== null && ` (${formatBytes(pdfBytes)})`}
        </a>
      )}
      {pdfUrl && isPublic && ' · '}
      {isPublic && (
        <a href={verifyUrl} data-reload="">
          Cek <VisuallyHidden>sertifikat {holderName}</VisuallyHidden>
        </a>
      )}
      {!pdfUrl && !isPublic && '–'}
    </>
  );
}
