import { useState } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { useProfile, type Business } from './api/profile.js';
import { useRemoveBusiness } from './api/save-business.js';
import { BusinessForm } from './components/BusinessForm.js';
import { useWayBack } from './use-way-back.js';

const NEW = learnerPaths.newBusiness.split('/').pop();

interface EditBusinessPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** `/profil/usaha/baru` adds a business, `/profil/usaha/:id` changes or removes one. */
export default function EditBusinessPage({ params }: EditBusinessPageProps) {
  const profile = useProfile();
  const { back, leave } = useWayBack();
  const isNew = params.id === NEW;
  return (
    <QueryView query={profile}>
      {({ businesses }) => {
        const business = businesses.find(({ id }) => id === params.id);
        if (!business && !isNew) return <NotFoundState />;
        return (
          <>
            <PageHeader title={business?.name ?? 'Tambah usaha'} back={back} />
            <Stack narrow>
              <BusinessForm business={business} onSaved={() => leave('Data usaha tersimpan.')} />
              {business && <RemoveBusiness business={business} onRemoved={() => leave('Usaha dihapus.')} />}
            </Stack>
          </>
        );
      }}
    </QueryView>
  );
}

interface RemoveBusinessProps {
  readonly business: Business;
  readonly onRemoved: () => void;
}

function RemoveBusiness({ business, onRemoved }: RemoveBusinessProps) {
  const [asking, setAsking] = useState(false);
  const remove = useRemoveBusiness(onRemoved);
  return (
    <>
      <Button variant="quiet" icon="trash" onClick={() => setAsking(true)}>
        Hapus usaha ini
      </Button>
      <Dialog
        open={asking}
        title={`Hapus ${business.name}?`}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Batal
            </Button>
            <Button
              variant="danger"
              busy={remove.isPending}
              busyLabel="Menghapus…"
              onClick={() => remove.submit({ params: { id: business.id } })}
            >
              Hapus usaha
            </Button>
          </>
        }
      >
        <RequestErrorBanner error={remove.error} />
        <p>Sertifikat yang sudah terbit tetap memakai nama usaha ini.</p>
      </Dialog>
    </>
  );
}
