import { useSearch } from 'wouter';
import { formatDay, formatShortDate } from '../../lib/format.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import type { Column } from '../../ui/Table.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useExtend, useLoans, useReturn, type Loan } from './api/manage-library.js';
import { toLoanFilter } from './filters.js';
import { SHOWN_LOANS } from './words.js';

/** Who has which copy, the most urgent first. */
function LoansPage() {
  const list = useListState();
  const filter = toLoanFilter(new URLSearchParams(useSearch()));
  const loans = useLoans(filter);
  const back = useReturn(() => toast('Buku sudah kembali.'));
  const longer = useExtend(() => toast('Peminjaman diperpanjang.'));
  return (
    <>
      <PageHeader title="Peminjaman" back={{ href: staffPaths.manageLibrary, label: 'Kelola pustaka' }} />
      <FilterBar>
        <Filter
          list={list}
          name="tampil"
          label="Tampilkan"
          all="Yang sedang dipinjam"
          options={optionsOf(SHOWN_LOANS)}
        />
      </FilterBar>
      <RequestErrorBanner error={back.error ?? longer.error} />
      <StaffTable
        table="loans"
        caption="Daftar peminjaman"
        noun="peminjaman"
        query={loans}
        columns={columns({
          onReturn: ({ id }) => back.submit({ params: { id } }),
          onExtend: ({ id, dueOn }) => longer.submit({ params: { id }, body: { dueOn: weekAfter(dueOn) } }),
        })}
        rowKey={(loan) => loan.id}
        list={list}
        exported={{ table: 'loans', query: exportQuery(filter) }}
        empty={{ title: 'Tidak ada yang dipinjam', text: 'Pinjamkan buku dari halaman judulnya.' }}
      />
    </>
  );
}

/** From the agreed day on, or from today when that is over: nobody is lent a book until yesterday. */
function weekAfter(dueOn: string): string {
  const from = Math.max(Date.parse(dueOn), Date.now());
  return new Date(from + 7 * 86_400_000).toISOString().slice(0, 10);
}

interface LoanDeeds {
  readonly onReturn: (loan: Loan) => void;
  readonly onExtend: (loan: Loan) => void;
}

const columns = ({ onReturn, onExtend }: LoanDeeds): readonly Column<Loan>[] => [
  {
    key: 'title',
    header: 'Judul',
    cell: ({ workId, title }) => <a href={staffPaths.work(workId)}>{title}</a>,
  },
  { key: 'code', header: 'Nomor', cell: ({ code }) => code },
  { key: 'who', header: 'Peminjam', cell: ({ borrowerName }) => borrowerName ?? 'Peserta' },
  { key: 'lent', header: 'Dipinjam', cell: ({ lentAt }) => formatShortDate(lentAt) },
  {
    key: 'due',
    header: 'Kembali',
    cell: ({ dueOn, overdue, returnedAt }) =>
      returnedAt ? (
        <Badge tone="success">Sudah, {formatShortDate(returnedAt)}</Badge>
      ) : (
        <>
          {formatDay(dueOn)} {overdue && <Badge tone="danger">Terlambat</Badge>}
        </>
      ),
  },
  {
    key: 'act',
    header: 'Tindakan',
    cell: (loan) =>
      !loan.returnedAt && (
        <>
          <Button variant="secondary" onClick={() => onReturn(loan)}>
            Terima kembali <VisuallyHidden>{loan.code}</VisuallyHidden>
          </Button>
          <Button variant="quiet" onClick={() => onExtend(loan)}>
            Tambah 7 hari <VisuallyHidden>{loan.code}</VisuallyHidden>
          </Button>
        </>
      ),
  },
];

export default staffPage(ROLES.library, LoansPage);
