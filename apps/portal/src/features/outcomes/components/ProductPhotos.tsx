import { toPath } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';
import { useFileSending } from '../../../lib/use-file-sending.js';
import { Button } from '../../../ui/Button.js';
import { PictureInput } from '../../../ui/PictureInput.js';
import { Stack } from '../../../ui/Stack.js';
import { myProductsQuery, useRemovePhoto, type Product } from '../api/products.js';
import { productPhotoPath } from '../photo-path.js';
import styles from './product.module.css';

type Stage = Product['photos'][number]['stage'];

const MOST = 3;

/** How it looked before the class, and how it looks now. */
export function ProductPhotos({ product }: { readonly product: Product }) {
  return (
    <Stack gap="large">
      <StagePhotos product={product} stage="before" title="Foto sebelum pelatihan" />
      <StagePhotos product={product} stage="after" title="Foto sekarang" />
    </Stack>
  );
}

function StagePhotos({
  product: { id, name, photos },
  stage,
  title,
}: {
  readonly product: Product;
  readonly stage: Stage;
  readonly title: string;
}) {
  const path = toPath('/me/products/:id/photos/:stage', { params: { id, stage } });
  const { choose, forget, file, sending, error } = useFileSending(
    (chosen) => sendFile(path, chosen, 'foto'),
    myProductsQuery().queryKey,
  );
  const remove = useRemovePhoto();
  const mine = photos.filter((photo) => photo.stage === stage);
  const send = async (chosen: File | null) => {
    if (await choose(chosen)) forget();
  };
  return (
    <Stack as="section" aria-labelledby={stage}>
      <h2 id={stage}>{title}</h2>
      {mine.length > 0 && (
        <ul className={styles.photos}>
          {mine.map((photo, index) => (
            <li key={photo.id}>
              <a href={productPhotoPath(id, photo.id, 'full')} target="_blank" rel="noreferrer">
                <img
                  src={productPhotoPath(id, photo.id)}
                  width={photo.width}
                  height={photo.height}
                  alt={`${title} ${index + 1}: ${name}`}
                  loading="lazy"
                />
              </a>
              <Button
                variant="quiet"
                icon="trash"
                busy={remove.isPending}
                busyLabel="Menghapus…"
                onClick={() => remove.submit({ params: { id, photo: photo.id } })}
              >
                Hapus foto {index + 1}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PictureInput
        label={mine.length > 0 ? `${title} berikutnya` : title}
        hint="JPG, PNG, atau WebP. Paling banyak tiga foto."
        noun="foto"
        full={mine.length >= MOST}
        file={file}
        sending={sending}
        error={error ?? remove.error}
        failed={error !== null}
        onSend={(chosen) => void send(chosen)}
      />
    </Stack>
  );
}
