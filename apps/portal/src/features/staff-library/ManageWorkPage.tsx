import { useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useManagedWork, useSaveWork, useSetWorkState, type WorkDetail } from './api/manage-library.js';
import { Copies } from './components/Copies.js';
import { Obstacles } from './components/Obstacles.js';
import { WorkFacts } from './components/WorkFacts.js';
import { WorkForm } from './components/WorkForm.js';
import { toBody, toDraft } from './work-draft.js';
import { WORK_STATES } from './words.js';

/** One work: its copies and who has them, and its entry in the catalogue. */
function ManageWorkPage({ params }: PageProps) {
  const work = useManagedWork(params.id ?? '');
  return (
    <QueryView query={work} skeleton={<PageSkeleton />}>
      {(data) => <WorkView work={data} />}
    </QueryView>
  );
}

function WorkView({ work }: { readonly work: WorkDetail }) {
  const published = work.state === 'published';
  const mayMove = useMayReach(ROLES.library, 'POST /manage/library/works/:id/state');
  const mayChange = useMayReach(ROLES.library, 'PUT /manage/library/works/:id');
  const move = useSetWorkState(({ state }) =>
    toast(state === 'published' ? 'Sudah terbit di pustaka.' : 'Ditarik dari pustaka.'),
  );
  return (
    <>
      <PageHeader
        title={work.title}
        back={{ href: staffPaths.manageLibrary, label: 'Kelola pustaka' }}
        meta={<StateBadge word={WORK_STATES[work.state]} />}
        actions={
          <>
            {mayMove && (
              <Button
                variant={published ? 'secondary' : 'primary'}
                busy={move.isPending}
                busyLabel="Sedang diubah…"
                onClick={() =>
                  move.submit({
                    params: { id: work.id },
                    body: { state: published ? 'withdrawn' : 'published' },
                  })
                }
              >
                {published ? 'Tarik dari pustaka' : 'Terbitkan'}
              </Button>
            )}
            {published && (
              <LinkButton variant="quiet" href={paths.work(work.slug)} data-reload>
                Lihat di pustaka
              </LinkButton>
            )}
          </>
        }
      />
      <Stack gap="large">
        <Obstacles error={move.error} />
        {work.kind === 'physical_book' && <Copies work={work} />}
        <section aria-labelledby="entri">
          <h2 id="entri">Entri katalog</h2>
          {mayChange ? <Entry key={work.revision} work={work} /> : <WorkFacts work={work} />}
        </section>
      </Stack>
    </>
  );
}

function Entry({ work }: { readonly work: WorkDetail }) {
  const [draft, setDraft] = useState(() => toDraft(work));
  const save = useSaveWork(() => toast('Perubahan tersimpan.'));
  return (
    <WorkForm
      draft={draft}
      onChange={setDraft}
      kindFixed={work.state !== 'draft' || work.items.length > 0}
      busy={save.isPending}
      error={save.error}
      onSubmit={() =>
        save.submit({ params: { id: work.id }, body: { ...toBody(draft), revision: work.revision } })
      }
    />
  );
}

export default staffPage(ROLES.library, ManageWorkPage);
