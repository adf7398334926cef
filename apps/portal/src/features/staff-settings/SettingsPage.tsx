import { useMe } from '../../lib/use-me.js';
import { CardTitle, LinkCard } from '../../ui/LinkCard.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { hasRole, ROLES } from '../staff-kit/staff-roles.js';

const PLACES = [
  {
    href: staffPaths.identity,
    title: 'Identitas lembaga',
    text: 'Nama, alamat, kontak, dan logo di kop surat dan portal.',
    roles: ROLES.certification,
  },
  {
    href: staffPaths.signatories,
    title: 'Penanda tangan',
    text: 'Siapa menandatangani, dari tanggal berapa sampai kapan.',
    roles: ROLES.certificateDesk,
  },
  {
    href: staffPaths.certificateSeries,
    title: 'Nomor sertifikat',
    text: 'Seri nomor, waktu batal terbit, dan batas hadir Surat Keterangan.',
    roles: ROLES.certificateDesk,
  },
  {
    href: staffPaths.limits,
    title: 'Batas dan waktu',
    text: 'Jam tenang pengingat, batas pesanan, dan waktu pemberitahuan.',
    roles: ROLES.admin,
  },
  {
    href: staffPaths.holidays,
    title: 'Hari libur',
    text: 'Libur nasional, cuti bersama, dan hari Latkop tutup.',
    roles: ROLES.batches,
  },
] as const;

/** Everything that the office decides itself, by what it is about. */
function SettingsPage() {
  const account = useMe();
  return (
    <>
      <PageHeader title="Pengaturan" lead="Berlaku mulai disimpan. Yang sudah terbit tidak berubah." />
      <Stack as="ul">
        {PLACES.filter(({ roles }) => hasRole(account, roles)).map(({ href, title, text }) => (
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
