import { useLocation } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { toast } from '../../ui/toast.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useBatch, type BatchDetail } from './api/batch.js';
import { useChangeBatch, useCreateBatch } from './api/save-batch.js';
import { EMPTY_DRAFT, toDraft } from './batch-draft.js';
import { BatchForm } from './components/BatchForm.js';

/** Prepares an angkatan, or changes one: the same form. */
function BatchFormPage({ params }: PageProps) {
  return params.id === undefined ? <NewBatch /> : <ChangeBatch id={params.id} />;
}

function useGoToBatch(words: string): (batch: BatchDetail) => void {
  const [, navigate] = useLocation();
  return (batch) => {
    navigate(staffPaths.batch(batch.id));
    toast(`${batch.label} ${words}.`);
  };
}

function NewBatch() {
  const create = useCreateBatch(useGoToBatch('disiapkan. Buka pendaftarannya bila sudah siap'));
  return (
    <>
      <PageHeader
        title="Angkatan baru"
        lead="Belum tampil di katalog sebelum pendaftaran dibuka."
        back={{ href: staffPaths.manageBatches, label: 'Angkatan' }}
      />
      <BatchForm
        start={EMPTY_DRAFT}
        save="Simpan angkatan"
        busy={create.isPending}
        error={create.error}
        onSubmit={(body) => create.submit({ body })}
      />
    </>
  );
}

function ChangeBatch({ id }: { readonly id: string }) {
  const batch = useBatch(id);
  const change = useChangeBatch(useGoToBatch('tersimpan. Pengingat mengikuti'));
  return (
    <QueryView query={batch} skeleton={<PageSkeleton />}>
      {(data) => (
        <>
          <PageHeader
            title={`Ubah ${data.label}`}
            lead={data.courseTitle}
            back={{ href: staffPaths.batch(id), label: data.label }}
          />
          <BatchForm
            start={toDraft(data)}
            fixedCourse={{ id: data.courseId, title: data.courseTitle }}
            save="Simpan perubahan"
            busy={change.isPending}
            error={change.error}
            onSubmit={(body) => change.submit({ params: { id }, body })}
          />
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.manageBatches, BatchFormPage, 'POST /manage/batches');
