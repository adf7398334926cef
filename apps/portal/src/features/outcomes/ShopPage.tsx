import { useState } from 'react';
import { useLocation } from 'wouter';
import { learnerPaths } from '../../lib/learner-paths.js';
import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { Badge } from '../../ui/Badge.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { useProfile, type Business } from '../profile/api/profile.js';
import { useMyShops, useRemoveShop, type Shop } from './api/shops.js';
import { RemoveOne } from './components/RemoveOne.js';
import { ShopForm } from './components/ShopForm.js';
import { ShopPicture } from './components/ShopPicture.js';
import { PLATFORMS, SHOP_STATES } from './words.js';

const BACK = { href: learnerPaths.business, label: 'Usaha saya' };

/** `/usaha/toko/baru` sends a shop, `/usaha/toko/:id` mends it. */
export default function ShopPage({ params: { id = '' } }: PageProps) {
  const shops = useMyShops();
  const profile = useProfile();
  return (
    <QueryView query={profile}>
      {({ businesses }) => (
        <QueryView query={shops}>
          {({ items }) => {
            const shop = items.find((one) => one.id === id);
            if (!shop && id !== 'baru') return <NotFoundState />;
            return <OneShop key={id} shop={shop} businesses={businesses} />;
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

function OneShop({
  shop,
  businesses,
}: {
  readonly shop: Shop | undefined;
  readonly businesses: readonly Business[];
}) {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveShop(() => {
    toast('Toko dihapus.');
    navigate(BACK.href);
  });
  const saved = ({ id, state }: Shop) => {
    toast(state === 'draft' ? 'Sekarang kirim gambar tokonya.' : 'Terkirim. Petugas akan memeriksanya.');
    navigate(state === 'draft' ? learnerPaths.shop(id) : BACK.href, { replace: true });
  };
  return (
    <>
      <PageHeader
        title={shop ? PLATFORMS[shop.platform] : 'Toko online'}
        lead="Petugas membuka toko Anda, lalu memberi tanda terverifikasi."
        back={BACK}
        meta={shop && <Badge tone={SHOP_STATES[shop.state].tone}>{SHOP_STATES[shop.state].label}</Badge>}
      />
      <Stack narrow gap="large">
        {shop?.reason && (
          <Banner tone="warning" title="Perbaiki dulu, lalu kirim lagi">
            <p>{shop.reason}</p>
          </Banner>
        )}
        <ShopForm {...{ shop, businesses }} onSaved={saved} />
        {shop && <ShopPicture shop={shop} />}
        {shop && (
          <RemoveOne
            label="Hapus toko ini"
            title={`Hapus toko ${PLATFORMS[shop.platform]}?`}
            open={asking}
            onOpen={setAsking}
            busy={remove.isPending}
            error={remove.error}
            onRemove={() => remove.submit({ params: { id: shop.id } })}
          >
            <p>Anda dapat mengirimnya lagi kapan saja.</p>
          </RemoveOne>
        )}
      </Stack>
    </>
  );
}
