import { toPath } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';
import { useFileSending } from '../../../lib/use-file-sending.js';
import { PictureInput } from '../../../ui/PictureInput.js';
import { Stack } from '../../../ui/Stack.js';
import { myShopsQuery, type Shop } from '../api/shops.js';

/** A picture of the shop's page, in the place of the one before. */
export function ShopPicture({ shop: { id, hasScreenshot } }: { readonly shop: Shop }) {
  const { choose, forget, file, sending, error } = useFileSending(
    (chosen) => sendFile(toPath('/me/shops/:id/screenshot', { params: { id } }), chosen, 'foto'),
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
      <PictureInput
        label={hasScreenshot ? 'Ganti gambar toko' : 'Tangkapan layar toko Anda'}
        hint="Nama toko dan produk harus terbaca. Setelah terkirim, toko diperiksa."
        noun="gambar"
        file={file}
        sending={sending}
        error={error}
        failed={error !== null}
        onSend={(chosen) => void send(chosen)}
      />
    </Stack>
  );
}
