import { useSearch } from 'wouter';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { BATCH_STATES, CERTIFICATION_STATES, optionsOf } from '../staff-kit/words.js';
import { useBatches } from './api/batches.js';
import { useCourseChoices } from './api/course-choices.js';
import { batchColumns } from './components/batch-columns.js';
import { BATCH_ORDERS, toBatchFilter, STAGES } from './filters.js';

/** All angkatan, or a trainer's own; filters and page stand in the address. */
function BatchesPage() {
  const list = useListState();
  const filter = toBatchFilter(new URLSearchParams(useSearch()));
  const batches = useBatches(filter);
  const mayCreate = useMayReach(ROLES.manageBatches, 'POST /manage/batches');
  const courses = useCourseChoices(useHasRole(ROLES.courses)).data?.items ?? [];
  const create = mayCreate && (
    <LinkButton href={staffPaths.newBatch} icon="plus">
      Angkatan baru
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Angkatan" actions={create} />
      <FilterBar>
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(BATCH_STATES)} />
        <Filter
          list={list}
          name="sertifikasi"
          label="Sertifikasi"
          all="Semua"
          options={optionsOf(CERTIFICATION_STATES)}
        />
        {courses.length > 0 && (
          <Filter
            list={list}
            name="pelatihan"
            label="Pelatihan"
            all="Semua"
            options={courses.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Filter list={list} name="tahap" label="Tahap" all="Semua" options={optionsOf(STAGES)} />
        <Filter list={list} name="urut" label="Urutkan" all="Terbaru" options={optionsOf(BATCH_ORDERS)} />
      </FilterBar>
      <StaffTable
        table="batches"
        caption="Daftar angkatan"
        noun="angkatan"
        query={batches}
        columns={batchColumns(list)}
        rowKey={(batch) => batch.id}
        list={list}
        exported={{ table: 'batches', query: exportQuery(filter) }}
        empty={{
          title: 'Belum ada angkatan',
          text: 'Buat angkatan dari pelatihan yang sudah terbit.',
          action: create,
        }}
      />
    </>
  );
}

export default staffPage(ROLES.batches, BatchesPage);
