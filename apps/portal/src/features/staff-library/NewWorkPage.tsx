import { useState } from 'react';
import { useLocation } from 'wouter';
import { PageHeader } from '../../ui/PageHeader.js';
import { toast } from '../../ui/toast.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useAddWork } from './api/manage-library.js';
import { WorkForm } from './components/WorkForm.js';
import { EMPTY_WORK, toBody } from './work-draft.js';

/** A new work; it begins as a draft. */
function NewWorkPage() {
  const [draft, setDraft] = useState(EMPTY_WORK);
  const [, navigate] = useLocation();
  const add = useAddWork(({ id }) => {
    toast('Judul tersimpan sebagai draf.');
    navigate(staffPaths.work(id));
  });
  return (
    <>
      <PageHeader title="Judul baru" back={{ href: staffPaths.manageLibrary, label: 'Kelola pustaka' }} />
      <WorkForm
        draft={draft}
        onChange={setDraft}
        kindFixed={false}
        busy={add.isPending}
        error={add.error}
        onSubmit={() => add.submit({ body: toBody(draft) })}
      />
    </>
  );
}

export default staffPage(ROLES.library, NewWorkPage, 'POST /manage/library/works');
