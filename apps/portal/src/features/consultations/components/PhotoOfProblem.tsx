import { Button } from '../../../ui/Button.js';
import { FileInput } from '../../../ui/FileInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { useRemovePhoto, type Consultation } from '../api/consultations.js';
import { usePhoto } from '../use-photo.js';
import { photoPath } from '../words.js';

/** One photo that the consultant looks at before the appointment; it can be added, seen and taken back. */
export function PhotoOfProblem({ consultation }: { readonly consultation: Consultation }) {
  const { id, hasPhoto } = consultation;
  const { file, sending, error, send } = usePhoto(id);
  const remove = useRemovePhoto();
  return (
    <Stack gap="small">
      {hasPhoto ? (
        <Row>
          <a href={photoPath(id)} target="_blank" rel="noreferrer">
            Lihat foto masalah
          </a>
          <Button
            variant="quiet"
            busy={remove.isPending}
            busyLabel="Sedang menghapus…"
            onClick={() => remove.submit({ params: { id } })}
          >
            Hapus foto
          </Button>
        </Row>
      ) : (
        <FileInput
          label="Foto masalah"
          hint="Boleh dilewati. Hanya Anda, konsultan, dan panitia yang melihat."
          accept="image/jpeg,image/png,image/webp"
          file={file}
          onChange={(chosen) => void send(chosen)}
        />
      )}
      <p role="status">{sending && 'Sedang mengirim foto…'}</p>
      <RequestErrorBanner error={error ?? remove.error} />
      {error && file && (
        <div>
          <Button variant="secondary" icon="refresh" onClick={() => void send(file)}>
            Kirim foto lagi
          </Button>
        </div>
      )}
    </Stack>
  );
}
