import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Dialog } from '../../../ui/Dialog.js';
import { FileInput } from '../../../ui/FileInput.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useKeptFocus } from '../../staff-kit/use-kept-focus.js';
import { useImages, useImageUpload, type TemplateImage } from '../api/images.js';
import styles from './ImageDialog.module.css';
import { ImageTile } from './ImageTile.js';
import { RemovedNote } from './RemovedNote.js';

interface ImageDialogProps {
  readonly onChoose: (image: TemplateImage) => void;
  readonly onClose: () => void;
}

/** Pictures and logos of the centre: one is chosen, a new one is sent, or one that nobody needs is taken away. */
export function ImageDialog({ onChoose, onClose }: ImageDialogProps) {
  const images = useImages();
  const upload = useImageUpload();
  const [removed, setRemoved] = useState<TemplateImage | null>(null);
  const area = useKeptFocus<HTMLDivElement>('[data-undo] button, li button');
  const wrong = fieldError(upload.error, 'file');
  return (
    <Dialog open title="Pilih gambar" onClose={onClose}>
      <div ref={area} tabIndex={-1}>
        <Stack>
          {upload.error && !wrong && <RequestErrorBanner error={upload.error} />}
          <FileInput
            label="Gambar baru"
            hint="PNG atau JPG, diperkecil bila besar. PDF seluruhnya paling besar 150 KB."
            accept="image/png,image/jpeg"
            action={upload.sending ? 'Sedang mengunggah…' : 'Pilih gambar PNG atau JPG'}
            error={wrong}
            file={upload.file}
            onChange={(file) => void upload.choose(file).then((kept) => kept && upload.forget())}
          />
          {removed && <RemovedNote key={removed.id} image={removed} onBack={() => setRemoved(null)} />}
          <QueryView query={images} heading="h2">
            {({ items }) =>
              items.length === 0 ? (
                <p>Belum ada gambar. Unggah yang pertama.</p>
              ) : (
                <ul className={styles.images}>
                  {items.map((image) => (
                    <ImageTile
                      key={image.id}
                      image={image}
                      onChoose={() => onChoose(image)}
                      onRemoved={() => setRemoved(image)}
                    />
                  ))}
                </ul>
              )
            }
          </QueryView>
        </Stack>
      </div>
    </Dialog>
  );
}
