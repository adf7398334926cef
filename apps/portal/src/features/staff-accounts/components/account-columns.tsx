import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { sortedBy } from '../../staff-kit/order.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { StaffAccount } from '../api/accounts.js';
import { ACCOUNT_STATES, roleNames } from '../words.js';

interface AccountActions {
  readonly onReset: (account: StaffAccount) => void;
  readonly onClose: (account: StaffAccount) => void;
  /** Nobody resets or closes their own account. */
  readonly myId: string | undefined;
}

/** Who works here, and what an admin can do about it. */
export const accountColumns = (
  list: ListState,
  { onReset, onClose, myId }: AccountActions,
): readonly Column<StaffAccount>[] => [
  {
    key: 'name',
    header: 'Nama',
    ...sortedBy(list, 'nama'),
    cell: ({ id, name }) => <a href={staffPaths.account(id)}>{name}</a>,
  },
  { key: 'email', header: 'E-mail', ...sortedBy(list, 'email'), cell: (account) => account.email },
  { key: 'roles', header: 'Peran', cell: (account) => roleNames(account.roles) },
  {
    key: 'seen',
    header: 'Terakhir masuk',
    ...sortedBy(list, 'masuk'),
    cell: (account) => (account.lastSeenAt ? formatMoment(account.lastSeenAt) : 'Belum pernah'),
  },
  { key: 'state', header: 'Keadaan', cell: (account) => <StateBadge word={stateOf(account)} /> },
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

const stateOf = ({ active, resetUntil }: StaffAccount) =>
  ACCOUNT_STATES[!active ? 'closed' : resetUntil ? 'waiting' : 'active'];
