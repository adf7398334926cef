import { useSearch } from 'wouter';
import { useMe } from '../../../lib/use-me.js';
import { exportQuery } from '../../staff-kit/export-query.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import { useListState } from '../../staff-kit/list-state.js';
import { SearchFilter } from '../../staff-kit/SearchFilter.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useAccounts, type StaffAccount } from '../api/accounts.js';
import { toAccountQuery } from '../filters.js';
import { ACCOUNT_STATES, STAFF_ROLES } from '../words.js';
import { accountColumns } from './account-columns.js';

const TABLE = 'accounts';

interface StaffAccountsProps {
  readonly onReset: (account: StaffAccount) => void;
  readonly onClose: (account: StaffAccount) => void;
}

/** Who works here, and what an admin can do about it. */
export function StaffAccounts({ onReset, onClose }: StaffAccountsProps) {
  const list = useListState();
  const query = toAccountQuery(new URLSearchParams(useSearch()));
  const accounts = useAccounts(query);
  const myId = useMe()?.id;
  return (
    <section aria-label="Daftar akun">
      <FilterBar>
        <SearchFilter list={list} placeholder="Nama atau e-mail" />
        <Filter list={list} name="peran" label="Peran" all="Semua" options={STAFF_ROLES} />
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(ACCOUNT_STATES)} />
      </FilterBar>
      <StaffTable
        table={TABLE}
        caption="Akun petugas"
        noun="akun"
        query={accounts}
        columns={accountColumns(list, { onReset, onClose, myId })}
        rowKey={({ id }) => id}
        list={list}
        exported={{ table: TABLE, query: exportQuery(query) }}
        empty={{ title: 'Belum ada akun', text: 'Undang petugas pertama lewat tombol di atas.' }}
      />
    </section>
  );
}
