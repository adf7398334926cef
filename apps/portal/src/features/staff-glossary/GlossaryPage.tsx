import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { TitleSearch } from '../media/components/TitleSearch.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useManagedTerms, useSaveTerm, type ManagedTerm } from './api/terms.js';
import { TermDialog } from './components/TermDialog.js';
import { SHOWN, toTermFilter } from './filters.js';

/** Difficult words and what they mean: lessons explain them at a tap. */
function GlossaryPage() {
  const list = useListState();
  const terms = useManagedTerms(toTermFilter(new URLSearchParams(useSearch())));
  const mayAdd = useMayReach(ROLES.glossary, 'POST /manage/glossary');
  const mayChange = useMayReach(ROLES.glossary, 'PUT /manage/glossary/:id');
  const [open, setOpen] = useState<ManagedTerm | 'new' | null>(null);
  const save = useSaveTerm(({ name, hidden }) =>
    toast(hidden ? `“${name}” disembunyikan dari pelajaran.` : `“${name}” tampil lagi di pelajaran.`),
  );
  const { refetch } = terms;
  const close = () => {
    setOpen(null);
    // Somebody else may have saved meanwhile: the next try begins with theirs.
    void refetch();
  };
  useEffect(() => {
    if (save.error) void refetch();
  }, [save.error, refetch]);
  const setHidden = ({ id, name, meaning, also, revision }: ManagedTerm, hidden: boolean) =>
    save.submit({ params: { id }, body: { name, meaning, also, revision, hidden } });
  return (
    <>
      <PageHeader
        title="Glosarium"
        lead="Kata sulit bergaris bawah di pelajaran. Peserta mengetuknya untuk membaca artinya."
        actions={
          mayAdd && (
            <Button icon="plus" onClick={() => setOpen('new')}>
              Tambah istilah
            </Button>
          )
        }
      />
      <FilterBar>
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(SHOWN)} />
        <TitleSearch list={list} label="Cari istilah atau arti" />
      </FilterBar>
      <RequestErrorBanner error={save.error} />
      <StaffTable
        table="glossary"
        caption="Daftar istilah"
        noun="istilah"
        query={terms}
        columns={[...COLUMNS, ...(mayChange ? [deedsOf(setOpen, setHidden)] : [])]}
        rowKey={({ id }) => id}
        list={list}
        empty={{
          title: 'Belum ada istilah',
          text: mayAdd ? 'Tambahkan kata sulit pertama Anda.' : 'Istilah muncul di sini setelah ditambahkan.',
        }}
      />
      <TermDialog term={open} onClose={close} />
    </>
  );
}

const COLUMNS: readonly Column<ManagedTerm>[] = [
  { key: 'name', header: 'Istilah', cell: ({ name }) => <strong>{name}</strong> },
  { key: 'meaning', header: 'Arti', cell: ({ meaning }) => meaning },
  { key: 'also', header: 'Tulisan lain', cell: ({ also }) => also.join(', ') || '–' },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ hidden }) =>
      hidden ? <Badge>{SHOWN.hidden}</Badge> : <Badge tone="success">{SHOWN.shown}</Badge>,
  },
];

const deedsOf = (
  onEdit: (term: ManagedTerm) => void,
  onHide: (term: ManagedTerm, hidden: boolean) => void,
): Column<ManagedTerm> => ({
  key: 'change',
  header: 'Tindakan',
  cell: (term) => (
    <Row>
      <Button variant="quiet" icon="edit" onClick={() => onEdit(term)}>
        Ubah <VisuallyHidden>{term.name}</VisuallyHidden>
      </Button>
      <Button variant="quiet" onClick={() => onHide(term, !term.hidden)}>
        {term.hidden ? 'Tampilkan' : 'Sembunyikan'} <VisuallyHidden>{term.name}</VisuallyHidden>
      </Button>
    </Row>
  ),
});

export default staffPage(ROLES.glossary, GlossaryPage);
