import { useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Tabs } from '../../ui/Tabs.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useSelection, type Selection } from './api/selection.js';
import { Applicants } from './components/Applicants.js';
import { Ranking } from './components/Ranking.js';
import { SettingsForm } from './components/SettingsForm.js';

/** Choosing the people of an angkatan: applicants, rules, result. */
function SelectionPage({ params }: PageProps) {
  const selection = useSelection(params.id ?? '');
  return (
    <QueryView query={selection} skeleton={<PageSkeleton />}>
      {(data) => <SelectionView selection={data} />}
    </QueryView>
  );
}

function SelectionView({ selection }: { readonly selection: Selection }) {
  const [tab, setTab] = useState('pendaftar');
  const { batchId, batchLabel, courseTitle, capacity, taken } = selection;
  return (
    <>
      <PageHeader
        title="Seleksi peserta"
        lead={`${courseTitle}, ${batchLabel}`}
        back={{ href: staffPaths.batch(batchId), label: batchLabel }}
        meta={capacity !== null && `${taken} dari ${capacity} kursi terisi`}
      />
      <Tabs
        label="Bagian seleksi"
        current={tab}
        onChange={setTab}
        tabs={[
          { key: 'pendaftar', label: 'Pendaftar', panel: <Applicants selection={selection} /> },
          { key: 'aturan', label: 'Aturan', panel: <SettingsForm selection={selection} /> },
          { key: 'hasil', label: 'Hasil', panel: <Ranking selection={selection} /> },
        ]}
      />
    </>
  );
}

export default staffPage(ROLES.manageBatches, SelectionPage, 'GET /manage/batches/:id/applications');
