import { learnerPaths } from '../../../lib/learner-paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Business } from '../api/profile.js';
import { CHANNELS, SIZES } from '../words.js';
import { DataList } from './DataList.js';

/** My businesses, each with the way to change it. */
export function BusinessList({ businesses }: { readonly businesses: readonly Business[] }) {
  return (
    <Card as="section" aria-labelledby="usaha">
      <Stack>
        <h2 id="usaha">Usaha saya</h2>
        {businesses.length === 0 && <p>Belum ada usaha. Tambahkan sebelum mendaftar pelatihan.</p>}
        {businesses.map((business) => (
          <BusinessItem key={business.id} business={business} />
        ))}
        <LinkButton href={learnerPaths.newBusiness} variant="secondary" icon="plus">
          Tambah usaha
        </LinkButton>
      </Stack>
    </Card>
  );
}

function BusinessItem({ business }: { readonly business: Business }) {
  const { name, sector, size, nib, businessLetter, channels } = business;
  return (
    <Card tone="sunken">
      <Stack>
        <h3>{name}</h3>
        <DataList
          rows={[
            ['Bidang', sector],
            ['Ukuran', SIZES[size].label],
            ...(nib ? [['NIB', nib] as const] : []),
            ...(businessLetter ? [['Nomor SKU', businessLetter] as const] : []),
            ['Tempat berjualan', channels.map((channel) => CHANNELS[channel]).join(', ')],
          ]}
        />
        <LinkButton href={learnerPaths.editBusiness(business.id)} variant="quiet" icon="edit">
          Ubah {name}
        </LinkButton>
      </Stack>
    </Card>
  );
}
