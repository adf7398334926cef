import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { Certification } from '../api/certification.js';

/** The names that try a certificate hardest, before anything is printed. */
export function Names({ names }: { readonly names: Certification['names'] }) {
  if (names === null) return null;
  return (
    <Stack as="section" aria-labelledby="nama">
      <h2 id="nama">Nama di sertifikat</h2>
      {names.unprintable.length > 0 && (
        <Banner
          tone="warning"
          title={`${formatNumber(names.unprintable.length)} nama memuat huruf yang tidak dapat dicetak`}
        >
          <ul>
            {names.unprintable.map(({ name, characters }) => (
              <li key={name}>
                {name}: {characters.join(' ')}
              </li>
            ))}
          </ul>
          <p>Minta peserta memperbaiki namanya di profil sebelum diajukan.</p>
        </Banner>
      )}
      <Facts
        facts={[
          ['Nama terpanjang', `${names.longest} (${formatNumber(names.longest.length)} huruf)`],
          ['Nama terpendek', names.shortest],
          ...(names.unprintable.length === 0 ? ([['Huruf', 'Semua nama dapat dicetak']] as const) : []),
        ]}
      />
    </Stack>
  );
}
