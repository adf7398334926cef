import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { usePublishProduct, type Product } from '../api/products.js';

/** Whether everybody may see it: the owner's choice, taken back at any time. */
export function Publication({ product }: { readonly product: Product }) {
  return (
    <Card as="section" aria-labelledby="terbit">
      <Stack>
        <h2 id="terbit">Halaman produk</h2>
        {product.publishedAt ? <Published product={product} /> : <Unpublished product={product} />}
      </Stack>
    </Card>
  );
}

function Published({ product: { id, slug, showsPhone } }: { readonly product: Product }) {
  const publish = usePublishProduct();
  return (
    <>
      <RequestErrorBanner error={publish.error} />
      <Banner tone="success" title="Semua orang dapat melihat produk ini">
        <p>
          <a href={`/produk/${slug}`} data-reload>
            Buka halaman produk
          </a>
        </p>
        <p>{showsPhone ? 'Nomor WhatsApp Anda tampil.' : 'Nomor HP Anda tidak tampil.'}</p>
      </Banner>
      <Button
        variant="secondary"
        busy={publish.isPending}
        busyLabel="Sedang menutup…"
        onClick={() => publish.submit({ params: { id }, body: { consent: false } })}
      >
        Tutup halaman ini
      </Button>
    </>
  );
}

function Unpublished({ product: { id, slug } }: { readonly product: Product }) {
  const publish = usePublishProduct();
  const [consent, setConsent] = useState(false);
  const [showsPhone, setShowsPhone] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (!consent) return setMissing(true);
    publish.submit({ params: { id }, body: { consent: true, showsPhone } });
  };
  return (
    <>
      <RequestErrorBanner error={publish.error} />
      <p>
        Sekarang hanya Anda dan petugas kelas yang melihatnya.{' '}
        <a href={`/produk/${slug}`} data-reload>
          Lihat pratinjau
        </a>
      </p>
      <CheckboxField
        label="Saya setuju foto dan keterangan produk ini dilihat semua orang."
        checked={consent}
        onChange={(event) => {
          setConsent(event.target.checked);
          setMissing(false);
        }}
        error={missing ? 'Centang persetujuan lebih dulu.' : undefined}
      />
      <CheckboxField
        label="Tampilkan nomor HP saya sebagai tombol WhatsApp."
        hint="Boleh dilewati."
        checked={showsPhone}
        onChange={(event) => setShowsPhone(event.target.checked)}
      />
      <Button
        variant="secondary"
        icon="share"
        busy={publish.isPending}
        busyLabel="Sedang menerbitkan…"
        onClick={submit}
      >
        Terbitkan halaman
      </Button>
    </>
  );
}
