import { formatNumber } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { Facts } from '../staff-kit/Facts.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useOfficeSettings, type OfficeSetting } from './api/office-settings.js';
import { SettingRow } from './components/SettingRow.js';

const groupsOf = (items: readonly OfficeSetting[]): string[] => [...new Set(items.map(({ group }) => group))];

const idOf = (group: string): string => group.toLowerCase().replaceAll(' ', '-');

/** Limits and times, each with its bounds and what it was. */
function LimitsPage() {
  const settings = useOfficeSettings();
  return (
    <>
      <PageHeader
        title="Batas dan waktu"
        lead="Tiap nilai disimpan sendiri dan langsung berlaku."
        back={{ href: staffPaths.settings, label: 'Pengaturan' }}
      />
      <QueryView query={settings}>
        {({ items, uploads }) => (
          <Stack gap="large">
            {groupsOf(items).map((group) => (
              <Stack as="section" key={group} aria-labelledby={idOf(group)}>
                <h2 id={idOf(group)}>{group}</h2>
                <Stack as="ul">
                  {items
                    .filter((one) => one.group === group)
                    .map((one) => (
                      <SettingRow key={`${one.key} ${one.version}`} setting={one} />
                    ))}
                </Stack>
              </Stack>
            ))}
            <Stack as="section" aria-labelledby="sertifikat-lain">
              <h2 id="sertifikat-lain">Diatur di tempat lain</h2>
              <p>
                Waktu batal terbit dan batas hadir Surat Keterangan:{' '}
                <a href={staffPaths.certificateSeries}>Nomor sertifikat</a>. Waktu tiap pengingat:{' '}
                <a href={staffPaths.reminderRules()}>Aturan pengingat</a>. Syarat kehadiran lulus: data tiap
                pelatihan.
              </p>
            </Stack>
            <Stack as="section" aria-labelledby="unggahan">
              <h2 id="unggahan">Batas unggahan</h2>
              <p>Diatur pengelola server.</p>
              <Facts
                facts={uploads.map(({ label, megabytes }) => [label, `${formatNumber(megabytes)} MB`])}
              />
            </Stack>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.admin, LimitsPage);
