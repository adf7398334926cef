import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useRetention } from './api/retention.js';
import { RetentionCard } from './components/RetentionCard.js';

/** How long what is kept, why, and from when on differently. */
function RetentionPage() {
  const rules = useRetention();
  const isAdmin = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Masa simpan data"
        lead="Lewat masa simpan, data pribadi dihapus tetap (UU 27/2022)."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={rules}>
        {({ items }) => (
          <Stack as="ul">
            {[...new Set(items.map(({ code }) => code))].map((code) => (
              <RetentionCard
                key={code}
                versions={items.filter((one) => one.code === code)}
                mayChange={isAdmin}
              />
            ))}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.audit, RetentionPage);
