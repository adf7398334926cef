import { useState } from 'react';
import { formatDate } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useSignatories } from './api/signatories.js';
import { SignatoryCard } from './components/SignatoryCard.js';
import { SignatoryForm } from './components/SignatoryForm.js';

/** Who signs, who did, and who will. */
function SignatoriesPage() {
  const signatories = useSignatories();
  const isAdmin = useHasRole(ROLES.admin);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title="Penanda tangan"
        lead="Satu jabatan, satu penanda tangan pada satu hari."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={signatories}>
        {({ items, today, missingFrom }) => (
          <Stack gap="large">
            {missingFrom && (
              <Banner tone="warning" title="Penanda tangan sertifikat belum lengkap">
                <p>{`Mulai ${formatDate(`${missingFrom}T05:00:00Z`)} belum ada Kepala UPT, Plt., atau Plh.`}</p>
              </Banner>
            )}
            {adding ? (
              <Stack as="section" aria-labelledby="baru">
                <h2 id="baru">Penanda tangan baru</h2>
                <SignatoryForm today={today} onDone={() => setAdding(false)} />
              </Stack>
            ) : (
              isAdmin && (
                <div>
                  <Button onClick={() => setAdding(true)}>Tambah penanda tangan</Button>
                </div>
              )
            )}
            <Stack as="section" aria-labelledby="daftar">
              <h2 id="daftar">Daftar</h2>
              {items.length === 0 ? (
                <EmptyState title="Belum ada penanda tangan">
                  <p>Tanpa penanda tangan, sertifikat tidak dapat disetujui.</p>
                </EmptyState>
              ) : (
                <Stack as="ul">
                  {items.map((one) => (
                    <SignatoryCard key={one.id} signatory={one} today={today} mayChange={isAdmin} />
                  ))}
                </Stack>
              )}
            </Stack>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.certificateDesk, SignatoriesPage);
