import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useRestoreQuestions } from '../api/change-questions.js';
import type { Removal } from '../use-removal.js';

/** What was deleted last on this device, with the way back; also after a reload. */
export function UndoRemoval({ removal }: { readonly removal: Removal }) {
  const restore = useRestoreQuestions(() => {
    toast(`${removal.ids.length} soal dikembalikan.`);
    removal.forget();
  });
  if (removal.ids.length === 0) return null;
  return (
    <>
      <RequestErrorBanner error={restore.error} />
      <Banner
        tone="info"
        title={`${removal.ids.length} soal dihapus`}
        live
        action={
          <Row>
            <Button
              variant="secondary"
              busy={restore.isPending}
              busyLabel="Sedang mengembalikan…"
              onClick={() => restore.submit({ body: { ids: [...removal.ids] } })}
            >
              Urungkan
            </Button>
            <Button variant="quiet" onClick={removal.forget}>
              Tutup
            </Button>
          </Row>
        }
      />
    </>
  );
}
