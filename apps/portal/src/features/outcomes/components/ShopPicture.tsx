import { toPath } from '../../../lib/api.js';
import { useFileSending } from '../../../lib/use-file-sending.js';
import { Button } from '../../../ui/Button.js';
import { FileInput } from '../../../ui/FileInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { sendPicture } from '../api/send-picture.js';
import { myShopsQuery, type Shop } from '../api/shops.js';

/** A picture of the shop's page, in the place of the one before. */
export function ShopPicture({ shop: { id, hasScreenshot } }: { readonly shop: Shop }) {
  const { choose, forget, file, sending, error } = useFileSending(
    (chosen) => sendPicture(toPath('/me/shops/:id/screenshot', { params: { id } }), chosen),
    myShopsQuery().queryKey,
  );
  const send = async (chosen: File | null) => {
    if (await choose(chosen)) forget();
  };
  return (
    <Stack as="section" aria-labelledby="gambar">
      <h2 id="gambar">Gambar toko</h2>
      {hasScreenshot && (
        <p>
          <a href={toPath('/shops/:id/screenshot', { params: { id } })} target="_blank" rel="noreferrer">
            Lihat gambar yang terkirim
          </a>
        </p>
      )}
      <FileInput
        label={hasScreenshot ? 'Ganti gambar toko' : 'Tangkapan layar toko Anda'}
        hint="Nama toko dan produk harus terbaca. Setelah terkirim, toko diperiksa."
        accept="image/jpeg,image/png,image/webp"
        file={file}
        onChange={(chosen) => void send(chosen)}
      />
      <p role="status">{sending && 'Sedang mengirim gambar…'}</p>
      <RequestErrorBanner error={error} />
      {error && file && (
        <div>
          <Button variant="secondary" icon="refresh" onClick={() => void send(file)}>
            Kirim gambar lagi
          </Button>
        </div>
      )}
    </Stack>
  );
}
