import { learnerPaths } from '../../lib/learner-paths.js';
import { formatDate, formatTime } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { useErasure, useTakeErasureBack, type ErasurePlan } from './api/privacy.js';
import { ErasureForm } from './components/ErasureForm.js';

/** What an erasure ends and what it leaves; then, and only then, the way to ask for it. */
export default function ErasurePage() {
  const plan = useErasure();
  return (
    <>
      <PageHeader title="Hapus data saya" back={{ href: learnerPaths.myData, label: 'Data saya' }} />
      <QueryView query={plan} heading="h2">
        {(found) => (
          <Stack gap="large" narrow>
            <Standing plan={found} />
            <Consequences plan={found} />
            {mayAsk(found) && <ErasureForm coolingDays={found.coolingDays} />}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

const isOpen = ({ request }: ErasurePlan) => request?.state === 'waiting' || request?.state === 'cooling';
const mayAsk = (plan: ErasurePlan) => plan.refusal === null && !isOpen(plan) && plan.conflicts.length === 0;

function Standing({ plan }: { readonly plan: ErasurePlan }) {
  const back = useTakeErasureBack();
  const { request, refusal, conflicts } = plan;
  if (refusal) return <Banner title={refusal} />;
  if (request && isOpen(plan))
    return (
      <Card tone="accent">
        <Stack>
          <h2>
            {request.state === 'waiting' ? 'Permintaan Anda sedang diperiksa' : 'Data Anda akan dihapus'}
          </h2>
          <p>
            {request.dueAt
              ? `Mulai ${formatDate(request.dueAt)}, ${formatTime(request.dueAt)}. Sampai saat itu Anda masih dapat membatalkannya.`
              : `Dikirim ${formatDate(request.requestedAt)}. Petugas menjawab di kotak masuk Anda.`}
          </p>
          <RequestErrorBanner error={back.error} />
          <Button variant="secondary" busy={back.isPending} onClick={() => back.submit({})}>
            Batalkan penghapusan
          </Button>
        </Stack>
      </Card>
    );
  return (
    <>
      {request?.state === 'refused' && (
        <Banner tone="warning" title="Permintaan terakhir ditolak">
          <p>{request.answer}</p>
        </Banner>
      )}
      {conflicts.length > 0 && (
        <Banner tone="warning" title="Selesaikan ini dulu">
          <ul>
            {conflicts.map((conflict) => (
              <li key={conflict}>{conflict}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function Consequences({ plan: { removed, kept } }: { readonly plan: ErasurePlan }) {
  return (
    <>
      <Stack as="section" aria-labelledby="dihapus">
        <h2 id="dihapus">Yang dihapus</h2>
        <p>Tidak dapat dikembalikan. Unduh salinan data dan sertifikat Anda dulu.</p>
        <ul>
          {removed.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </Stack>
      <Stack as="section" aria-labelledby="disimpan">
        <h2 id="disimpan">Yang tetap disimpan</h2>
        <p>Nama Anda di catatan ini menjadi “Peserta dihapus”. Sertifikat tetap memuat nama Anda.</p>
        <Disclosure summary="Lihat daftar dan alasannya">
          <dl>
            {kept.map(({ title, why }) => (
              <div key={why}>
                <dt>{why}</dt>
                <dd>{title}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </Stack>
    </>
  );
}
