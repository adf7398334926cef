import { useState } from 'react';
import { cx } from '../../lib/cx.js';
import { formatDate } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RadioGroup } from '../../ui/RadioGroup.js';
import { Stack } from '../../ui/Stack.js';
import { useCertificate, type Certificate } from './api/certificate.js';
import styles from './PosterPage.module.css';
import { DID } from './words.js';

const SIZES = [
  { value: 'A4', label: 'A4, untuk dinding' },
  { value: 'A5', label: 'A5, untuk meja' },
];

/** A sheet for a stall: the business, a large QR, and what a buyer finds behind it. */
export default function PosterPage({ params }: PageProps) {
  const certificate = useCertificate(params.id ?? '');
  return (
    <QueryView query={certificate}>
      {(data) => (data.state === 'issued' ? <Poster certificate={data} /> : <NotFoundState />)}
    </QueryView>
  );
}

function Poster({ certificate }: { readonly certificate: Certificate }) {
  const [size, setSize] = useState('A4');
  const { id, kind, businessName, holderName, courseTitle, issuedOn, number, verifyUrl } = certificate;
  return (
    <>
      <div data-print="hide">
        <PageHeader
          title="Poster QR"
          back={{ href: learnerPaths.certificateShare(id), label: 'Bagikan sertifikat' }}
        />
        <Stack narrow>
          <RadioGroup label="Ukuran kertas" name="ukuran" options={SIZES} value={size} onChange={setSize} />
          <Button icon="printer" onClick={() => window.print()}>
            Cetak poster
          </Button>
          <p>Pilih juga {size} di jendela cetak.</p>
        </Stack>
      </div>
      <article className={cx(styles.poster, size === 'A5' && styles.small)} aria-label="Poster">
        <h2 className={styles.business}>{businessName ?? holderName}</h2>
        <p>
          {businessName && holderName} {DID[kind]} <strong>{courseTitle}</strong> di Latkop UKM Jawa Timur
        </p>
        <img
          className={styles.qr}
          src={`/api/certificates/${encodeURIComponent(id)}/qr`}
          width={320}
          height={320}
          alt={`Kode QR menuju ${verifyUrl}`}
        />
        <p className={styles.ask}>Pindai untuk memeriksa keasliannya</p>
        <p>
          Nomor {number}, {formatDate(issuedOn)}
        </p>
      </article>
    </>
  );
}
