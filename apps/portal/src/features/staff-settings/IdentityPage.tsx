import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useBranding } from './api/branding.js';
import { IdentityForm } from './components/IdentityForm.js';
import { IdentityHistory } from './components/IdentityHistory.js';
import { Letterhead } from './components/Letterhead.js';

/** The centre's name, contact and logos. */
function IdentityPage() {
  const branding = useBranding();
  const isAdmin = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Identitas lembaga"
        lead="Dipakai di kop surat, sertifikat baru, daftar hadir, dan portal."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={branding}>
        {({ current, versions }) => (
          <Stack gap="large">
            {isAdmin ? (
              <Stack as="section" aria-labelledby="isi">
                <h2 id="isi">Isi sekarang</h2>
                <IdentityForm key={current.version} identity={current} />
              </Stack>
            ) : (
              <Letterhead identity={current} />
            )}
            <Stack as="section" aria-labelledby="riwayat">
              <h2 id="riwayat">Versi sebelumnya</h2>
              <IdentityHistory versions={versions} mayChange={isAdmin} />
            </Stack>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.certification, IdentityPage);
