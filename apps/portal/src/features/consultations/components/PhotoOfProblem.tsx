import { Button } from '../../../ui/Button.js';
import { PictureInput } from '../../../ui/PictureInput.js';
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
      {hasPhoto && (
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
      )}
      <PictureInput
        label="Foto masalah"
        hint="Boleh dilewati. Hanya Anda, konsultan, dan panitia yang melihat."
        noun="foto"
        full={hasPhoto}
        file={file}
        sending={sending}
        error={error ?? remove.error}
        failed={error !== null}
        onSend={(chosen) => void send(chosen)}
      />
    </Stack>
  );
}
