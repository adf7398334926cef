import { formatBytes } from '../../../lib/format.js';
import { Dialog } from '../../../ui/Dialog.js';
import { FileInput } from '../../../ui/FileInput.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Stack } from '../../../ui/Stack.js';
import { fieldError } from '../../../lib/field-errors.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { useImages, useImageUpload, type TemplateImage } from '../api/images.js';
import styles from './ImageDialog.module.css';

interface ImageDialogProps {
  readonly onChoose: (image: TemplateImage) => void;
  readonly onClose: () => void;
}

/** Pictures and logos of the centre: one is chosen, or a new one is sent. */
export function ImageDialog({ onChoose, onClose }: ImageDialogProps) {
  const images = useImages();
  const upload = useImageUpload();
  const wrong = fieldError(upload.error, 'file');
  return (
    <Dialog open title="Pilih gambar" onClose={onClose}>
      <Stack>
        {upload.error && !wrong && <RequestErrorBanner error={upload.error} />}
        <FileInput
          label="Gambar baru"
          hint="PNG atau JPG. Gambar diperkecil sampai paling besar 300 KB."
          accept="image/png,image/jpeg"
          action={upload.sending ? 'Sedang mengunggah…' : 'Pilih gambar PNG atau JPG'}
          error={wrong}
          file={upload.file}
          onChange={(file) => void upload.choose(file).then((kept) => kept && upload.forget())}
        />
        <QueryView query={images} heading="h2">
          {({ items }) =>
            items.length === 0 ? (
              <p>Belum ada gambar. Unggah yang pertama.</p>
            ) : (
              <ul className={styles.images}>
                {items.map((image) => (
                  <li key={image.id}>
                    <button type="button" className={styles.image} onClick={() => onChoose(image)}>
                      <img src={image.url} alt="" width={image.width} height={image.height} />
                      <span>
                        {image.name}, {formatBytes(image.bytes)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </QueryView>
      </Stack>
    </Dialog>
  );
}
