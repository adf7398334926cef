import { useState } from 'react';
import { useLocation } from 'wouter';
import { learnerPaths } from '../../lib/learner-paths.js';
import type { PageProps } from '../../lib/page-props.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { useProfile, type Business } from '../profile/api/profile.js';
import { useMyProducts, useRemoveProduct, type Product } from './api/products.js';
import { ProductForm } from './components/ProductForm.js';
import { ProductPhotos } from './components/ProductPhotos.js';
import { Publication } from './components/Publication.js';
import { RemoveOne } from './components/RemoveOne.js';

const BACK = { href: learnerPaths.business, label: 'Usaha saya' };

/** `/usaha/produk/baru` adds a product, `/usaha/produk/:id` changes, shows or removes one. */
export default function ProductPage({ params: { id = '' } }: PageProps) {
  const products = useMyProducts();
  const profile = useProfile();
  const isNew = id === 'baru';
  return (
    <QueryView query={profile}>
      {({ businesses }) => (
        <QueryView query={products}>
          {({ items }) => {
            const product = items.find((one) => one.id === id);
            if (!product && !isNew) return <NotFoundState />;
            if (businesses.length === 0) return <NoBusiness />;
            return <OneProduct key={id} product={product} businesses={businesses} />;
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

function OneProduct({
  product,
  businesses,
}: {
  readonly product: Product | undefined;
  readonly businesses: readonly Business[];
}) {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveProduct(() => {
    toast('Produk dihapus.');
    navigate(BACK.href);
  });
  const saved = ({ id }: Product) => {
    toast('Produk tersimpan.');
    if (!product) navigate(learnerPaths.product(id), { replace: true });
  };
  return (
    <>
      <PageHeader title={product?.name ?? 'Produk baru'} back={BACK} />
      <Columns>
        <ProductForm {...{ product, businesses }} onSaved={saved} />
        {product && (
          <Stack gap="large">
            <ProductPhotos product={product} />
            <Publication key={product.publishedAt ?? ''} product={product} />
            <RemoveOne
              label="Hapus produk ini"
              title={`Hapus ${product.name}?`}
              open={asking}
              onOpen={setAsking}
              busy={remove.isPending}
              error={remove.error}
              onRemove={() => remove.submit({ params: { id: product.id } })}
            >
              <p>Foto dan halamannya ikut dihapus.</p>
            </RemoveOne>
          </Stack>
        )}
      </Columns>
    </>
  );
}

function NoBusiness() {
  return (
    <>
      <PageHeader title="Produk baru" back={BACK} />
      <EmptyState
        title="Tambahkan usaha dulu"
        action={<LinkButton href={learnerPaths.newBusiness}>Tambah usaha</LinkButton>}
      >
        <p>Produk dicatat untuk salah satu usaha Anda.</p>
      </EmptyState>
    </>
  );
}
