import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useSizeRules } from './api/size-rules.js';
import { BandTable } from './components/BandTable.js';
import { SizeRuleCard } from './components/SizeRuleCard.js';
import { SizeRuleForm } from './components/SizeRuleForm.js';

/** Micro, small and medium by law, and what owners are asked. */
function SizeRulesPage() {
  const rules = useSizeRules();
  const isAdmin = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Skala usaha"
        lead="Jawaban yang sudah masuk tetap memakai skala pada harinya."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={rules}>
        {({ items, bands }) => (
          <Stack gap="large">
            <Stack as="section" aria-labelledby="ambang">
              <h2 id="ambang">Ambang menurut aturan</h2>
              <Stack as="ul">
                {items.map((one) => (
                  <SizeRuleCard key={one.validFrom} rule={one} mayChange={isAdmin} />
                ))}
              </Stack>
            </Stack>
            {isAdmin && (
              <Stack as="section" aria-labelledby="ambang-baru">
                <h2 id="ambang-baru">Ambang baru</h2>
                <SizeRuleForm last={items[0]} />
              </Stack>
            )}
            <Stack as="section" aria-labelledby="rentang">
              <h2 id="rentang">Rentang yang ditanyakan</h2>
              <p>
                Pemilik usaha memilih rentang, bukan menulis jumlah. Rentang tidak dapat diubah: jawaban lama
                memakainya. Jumlah tenaga kerja ditanyakan sebagai angka, tanpa rentang.
              </p>
              <BandTable bands={bands} coming={items.some(({ state }) => state === 'coming')} />
            </Stack>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.certification, SizeRulesPage);
