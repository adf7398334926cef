import { useMe } from '../../lib/use-me.js';
import { CardTitle, LinkCard } from '../../ui/LinkCard.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { mayReach, ROLES } from '../staff-kit/staff-roles.js';

const PLACES = [
  {
    href: staffPaths.identity,
    title: 'Identitas lembaga',
    text: 'Nama, alamat, kontak, dan logo di kop surat dan portal.',
    roles: ROLES.certification,
    route: 'GET /manage/branding',
  },
  {
    href: staffPaths.signatories,
    title: 'Penanda tangan',
    text: 'Siapa menandatangani, dari tanggal berapa sampai kapan.',
    roles: ROLES.certificateDesk,
    route: 'GET /manage/signatories',
  },
  {
    href: staffPaths.certificateSeries,
    title: 'Nomor sertifikat',
    text: 'Seri nomor, waktu batal terbit, dan batas hadir Surat Keterangan.',
    roles: ROLES.certificateDesk,
    route: 'GET /manage/certificate-series',
  },
  {
    href: staffPaths.units,
    title: 'Unit kantor',
    text: 'Bagian dan seksi yang memiliki angkatan dan peran petugas.',
    roles: ROLES.admin,
    route: 'GET /manage/office-units',
  },
  {
    href: staffPaths.limits,
    title: 'Batas dan waktu',
    text: 'Jam tenang pengingat, batas pesanan, dan waktu pemberitahuan.',
    roles: ROLES.admin,
    route: 'GET /manage/office-settings',
  },
  {
    href: staffPaths.holidays,
    title: 'Hari libur',
    text: 'Libur nasional, cuti bersama, dan hari Latkop tutup.',
    roles: ROLES.batches,
    route: 'GET /manage/holidays',
  },
  {
    href: staffPaths.sizeRules,
    title: 'Skala usaha',
    text: 'Ambang mikro, kecil, dan menengah, serta rentang yang ditanyakan.',
    roles: ROLES.certification,
    route: 'GET /manage/size-rules',
  },
  {
    href: staffPaths.retention,
    title: 'Masa simpan data',
    text: 'Berapa lama data pribadi disimpan, dan dasarnya.',
    roles: ROLES.audit,
    route: 'GET /manage/retention-rules',
  },
] as const;

/** Everything that the office decides itself, by what it is about. */
function SettingsPage() {
  const account = useMe();
  return (
    <>
      <PageHeader title="Pengaturan" lead="Berlaku mulai disimpan. Yang sudah terbit tidak berubah." />
      <Stack as="ul">
        {PLACES.filter(({ roles, route }) => mayReach(account, roles, route)).map(({ href, title, text }) => (
          <LinkCard key={href}>
            <CardTitle href={href}>{title}</CardTitle>
            <p>{text}</p>
          </LinkCard>
        ))}
      </Stack>
    </>
  );
}

export default staffPage(ROLES.batches, SettingsPage);
