import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { StaffAccount } from '../api/accounts.js';
import { roleNames } from '../words.js';

interface AccountActions {
  readonly onReset: (account: StaffAccount) => void;
  readonly onClose: (account: StaffAccount) => void;
  /** Nobody resets or closes their own account. */
  readonly myId: string | undefined;
}

/** Who works here, and what an admin can do about it. */
export function AccountTable({
  items,
  ...actions
}: AccountActions & { readonly items: readonly StaffAccount[] }) {
  return (
    <WideTable
      caption="Akun petugas"
      columns={columns(actions)}
      rows={items}
      rowKey={(account) => account.id}
    />
  );
}

const columns = ({ onReset, onClose, myId }: AccountActions): readonly Column<StaffAccount>[] => [
  { key: 'name', header: 'Nama', cell: ({ id, name }) => <a href={staffPaths.account(id)}>{name}</a> },
  { key: 'email', header: 'E-mail', cell: (account) => account.email },
  { key: 'roles', header: 'Peran', cell: (account) => roleNames(account.roles) },
  {
    key: 'seen',
    header: 'Terakhir masuk',
    cell: (account) => (account.lastSeenAt ? formatMoment(account.lastSeenAt) : 'Belum pernah'),
  },
  { key: 'state', header: 'Keadaan', cell: (account) => <State account={account} /> },
  {
    key: 'close',
    header: 'Tindakan',
    cell: (account) =>
      account.active && account.id !== myId ? (
        <Row>
          <Button variant="quiet" onClick={() => onReset(account)}>
            Reset kata sandi <VisuallyHidden>{account.name}</VisuallyHidden>
          </Button>
          <Button variant="quiet" onClick={() => onClose(account)}>
            Nonaktifkan <VisuallyHidden>{account.name}</VisuallyHidden>
          </Button>
        </Row>
      ) : (
        '–'
      ),
  },
];

function State({ account }: { readonly account: StaffAccount }) {
  if (!account.active) return <Badge>Nonaktif</Badge>;
  if (account.resetUntil) return <Badge tone="warning">Menunggu kata sandi baru</Badge>;
  return <Badge tone="success">Aktif</Badge>;
}
