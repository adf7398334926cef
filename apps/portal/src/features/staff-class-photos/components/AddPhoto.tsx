import { MOST_CLASS_PHOTOS } from '@sinau/contracts/class-photo-limit.js';
import { useState } from 'react';
import { sendFile } from '../../../lib/send-file.js';
import { useFileSending } from '../../../lib/use-file-sending.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { PictureInput } from '../../../ui/PictureInput.js';
import { Stack } from '../../../ui/Stack.js';
import { addPhotoPath, classPhotosQuery } from '../api/class-photos.js';

/** Another photo, once it is said that those in it agree. */
export function AddPhoto({ batchId, count }: { readonly batchId: string; readonly count: number }) {
  const [agreed, setAgreed] = useState(false);
  const { choose, forget, file, sending, error } = useFileSending(
    (chosen) => sendFile(addPhotoPath(batchId), chosen, 'foto'),
    classPhotosQuery(batchId).queryKey,
  );
  const send = async (chosen: File | null) => {
    if (await choose(chosen)) forget();
  };
  const full = count >= MOST_CLASS_PHOTOS;
  return (
    <Stack as="section" aria-labelledby="tambah" narrow>
      <h2 id="tambah">Tambah foto</h2>
      {full ? (
        <p>Sudah {MOST_CLASS_PHOTOS} foto. Hapus satu dulu untuk menambah yang lain.</p>
      ) : (
        <CheckboxField
          label="Peserta yang tampak di setiap foto yang saya kirim setuju"
          hint="Tanyakan dulu. Foto dimuat dalam laporan angkatan (LPJ)."
          checked={agreed}
          onChange={({ target }) => setAgreed(target.checked)}
        />
      )}
      <PictureInput
        label="Foto kegiatan"
        hint="JPG, PNG, atau WebP, paling besar 8 MB. Data lokasi di dalam foto dihapus."
        noun="foto"
        full={full || !agreed}
        file={file}
        sending={sending}
        error={error}
        failed={error !== null && agreed && !full}
        onSend={(chosen) => void send(chosen)}
      />
    </Stack>
  );
}
