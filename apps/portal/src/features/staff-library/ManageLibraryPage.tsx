import { useSearch } from 'wouter';
import { formatShortDate } from '../../lib/format.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { availability } from '../library/words.js';
import { TitleSearch } from '../media/components/TitleSearch.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useManagedWorks, type ManagedWork } from './api/manage-library.js';
import { toManagedFilter } from './filters.js';
import { KIND_WORDS, SORTS, WORK_STATES } from './words.js';

/** Every work of the library, drafts too. */
function ManageLibraryPage() {
  const list = useListState();
  const mayAdd = useMayReach(ROLES.library, 'POST /manage/library/works');
  const mayLend = useMayReach(ROLES.library, 'GET /manage/library/loans');
  const works = useManagedWorks(toManagedFilter(new URLSearchParams(useSearch())));
  return (
    <>
      <PageHeader
        title="Kelola pustaka"
        lead="Buku digital, podcast, dan buku cetak dalam satu katalog."
        actions={
          <>
            {mayAdd && (
              <LinkButton href={staffPaths.newWork} icon="plus">
                Tambah judul
              </LinkButton>
            )}
            {mayLend && (
              <LinkButton href={staffPaths.loans} variant="secondary" icon="people">
                Peminjaman
              </LinkButton>
            )}
          </>
        }
      />
      <FilterBar>
        <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(KIND_WORDS)} />
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(WORK_STATES)} />
        <Filter list={list} name="urut" label="Urutan" all="Baku" options={optionsOf(SORTS)} />
        <TitleSearch list={list} />
      </FilterBar>
      <StaffTable
        table="works"
        caption="Daftar judul"
        noun="judul"
        query={works}
        columns={COLUMNS}
        rowKey={(work) => work.id}
        list={list}
        empty={{ title: 'Pustaka masih kosong', text: 'Tambahkan buku atau episode pertama Anda.' }}
      />
    </>
  );
}

const COLUMNS: readonly Column<ManagedWork>[] = [
  { key: 'title', header: 'Judul', cell: ({ id, title }) => <a href={staffPaths.work(id)}>{title}</a> },
  { key: 'kind', header: 'Jenis', cell: ({ kind }) => KIND_WORDS[kind] },
  { key: 'state', header: 'Keadaan', cell: ({ state }) => <StateBadge word={WORK_STATES[state]} /> },
  { key: 'copies', header: 'Eksemplar', cell: ({ copies }) => (copies ? availability(copies) : '–') },
  { key: 'borrowed', header: 'Dipinjam', numeric: true, cell: ({ borrowed }) => borrowed },
  { key: 'waiting', header: 'Antrean', numeric: true, cell: ({ waiting }) => waiting },
  { key: 'changed', header: 'Diubah', cell: ({ updatedAt }) => formatShortDate(updatedAt) },
];

export default staffPage(ROLES.library, ManageLibraryPage);
