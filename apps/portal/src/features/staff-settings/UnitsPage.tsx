import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useOfficeUnits } from './api/units.js';
import { UnitAddForm } from './components/UnitAddForm.js';
import { UnitItem } from './components/UnitItem.js';
import { unitTree } from './unit-tree.js';

/** The office and its sections. */
function UnitsPage() {
  const units = useOfficeUnits();
  return (
    <>
      <PageHeader
        title="Unit kantor"
        lead="Angkatan dan peran petugas dapat dibatasi pada satu unit."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={units}>
        {({ items }) => {
          const open = unitTree(items).filter(({ closedAt }) => !closedAt);
          const closed = unitTree(items).filter(({ closedAt }) => closedAt);
          return (
            <Stack gap="large">
              <Stack as="section" aria-labelledby="unit">
                <h2 id="unit">Unit</h2>
                {open.length === 0 ? (
                  <EmptyState title="Belum ada unit">
                    <p>Tambah unit pertama, biasanya kantor itu sendiri.</p>
                  </EmptyState>
                ) : (
                  <Stack as="ul">
                    {open.map((one) => (
                      <UnitItem key={one.id} unit={one} />
                    ))}
                  </Stack>
                )}
              </Stack>
              <Stack as="section" aria-labelledby="unit-baru">
                <h2 id="unit-baru">Unit baru</h2>
                <UnitAddForm open={open} />
              </Stack>
              {closed.length > 0 && (
                <Stack as="section" aria-labelledby="unit-ditutup">
                  <h2 id="unit-ditutup">Sudah ditutup</h2>
                  <Stack as="ul">
                    {closed.map((one) => (
                      <UnitItem key={one.id} unit={one} />
                    ))}
                  </Stack>
                </Stack>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.admin, UnitsPage);
