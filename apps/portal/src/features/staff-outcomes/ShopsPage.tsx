import { useSearch } from 'wouter';
import { toPath } from '../../lib/api.js';
import { formatDate } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { PLATFORMS } from '../outcomes/words.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { useShops, type ManagedShop } from './api/shops.js';
import { ShopDecision } from './components/ShopDecision.js';
import { toShopsQuery } from './filters.js';
import { SHOP_QUEUES } from './words.js';

const { sent: _first, ...OTHERS } = SHOP_QUEUES;

/** Shops that people sent: looked at, then verified or given back. */
function ShopsPage() {
  const list = useListState();
  const query = toShopsQuery(new URLSearchParams(useSearch()));
  const shops = useShops(query);
  const mayDecide = useHasRole(ROLES.verifyShops);
  return (
    <>
      <PageHeader
        title="Toko online peserta"
        lead="Buka tokonya. Cocokkan nama usaha dan produknya, lalu putuskan."
        back={{ href: staffPaths.outcomes, label: 'Perkembangan usaha' }}
      />
      <FilterBar>
        <Filter
          list={list}
          name="keadaan"
          label="Keadaan"
          all={SHOP_QUEUES.sent}
          options={Object.entries(OTHERS).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <StaffTable
        table="outcome-shops"
        caption={`Toko: ${SHOP_QUEUES[query.state ?? 'sent'].toLowerCase()}`}
        noun="toko"
        query={shops}
        columns={columnsOf(mayDecide)}
        rowKey={({ id }) => id}
        list={list}
        empty={{ title: 'Tidak ada toko di sini', text: 'Toko yang dikirim peserta tampil di sini.' }}
      />
    </>
  );
}

const columnsOf = (mayDecide: boolean): readonly Column<ManagedShop>[] => [
  {
    key: 'owner',
    header: 'Pemilik',
    cell: ({ personName, businessName, regencyName }) => (
      <div>
        {personName}
        <p>
          {businessName}
          {regencyName && `, ${regencyName}`}
        </p>
      </div>
    ),
  },
  {
    key: 'shop',
    header: 'Toko',
    cell: ({ id, platform, url, hasScreenshot }) => (
      <div>
        {PLATFORMS[platform]}
        {url && (
          <p>
            <a href={url} target="_blank" rel="noreferrer nofollow">
              {url.replace(/^https:\/\//, '')}
            </a>
          </p>
        )}
        {hasScreenshot && (
          <p>
            <a href={toPath('/shops/:id/screenshot', { params: { id } })} target="_blank" rel="noreferrer">
              Gambar toko
            </a>
          </p>
        )}
      </div>
    ),
  },
  {
    key: 'order',
    header: 'Pesanan pertama',
    cell: ({ firstOrderOn }) => (firstOrderOn ? formatDate(firstOrderOn) : '–'),
  },
  { key: 'sent', header: 'Dikirim', cell: ({ sentAt }) => (sentAt ? formatDate(sentAt) : '–') },
  {
    key: 'decision',
    header: 'Putusan',
    cell: (shop) =>
      shop.state === 'sent' ? (
        mayDecide ? (
          <ShopDecision shop={shop} />
        ) : (
          'Menunggu'
        )
      ) : (
        <div>
          {shop.decidedBy}
          {shop.decidedAt && <p>{formatDate(shop.decidedAt)}</p>}
          {shop.reason && <p>{shop.reason}</p>}
        </div>
      ),
  },
];

export default staffPage(ROLES.outcomes, ShopsPage);
