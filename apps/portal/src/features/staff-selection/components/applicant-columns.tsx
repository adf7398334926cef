import { Button } from '../../../ui/Button.js';
import type { Column } from '../../../ui/Table.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { sortedBy } from '../../staff-kit/order.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { Applicant } from '../api/selection.js';
import { APPLICANT_STATES } from '../words.js';

/** States in which nothing is judged any more. */
const NO_NOTE: Partial<Record<Applicant['state'], string>> = { declined: '–', expired: '–', called_off: '–' };

/** States in which documents can still be accepted or returned. */
const TO_CHECK: readonly Applicant['state'][] = ['sent', 'returned', 'checked'];

/** Who applied, how they stand, and the door to their documents. */
export const applicantColumns = (
  list: ListState,
  open: (applicant: Applicant) => void,
): readonly Column<Applicant>[] => [
  {
    key: 'name',
    header: 'Nama',
    ...sortedBy(list, 'nama'),
    cell: ({ name, registered }) => (registered ? `${name} (lewat petugas)` : name),
  },
  {
    key: 'business',
    header: 'Usaha',
    ...sortedBy(list, 'wilayah'),
    cell: ({ businessName, regencyName }) => `${businessName}, ${regencyName}`,
  },
  {
    key: 'sent',
    header: 'Dikirim',
    ...sortedBy(list, 'dikirim'),
    cell: ({ sentAt }) => (sentAt ? formatMoment(sentAt) : '–'),
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ state, reservePlace }) =>
      reservePlace ? (
        <StateBadge word={{ ...APPLICANT_STATES[state], label: `Cadangan ${reservePlace}` }} />
      ) : (
        <StateBadge word={APPLICANT_STATES[state]} />
      ),
  },
  {
    key: 'reasons',
    header: 'Catatan',
    cell: ({ reasons, changes, state }) =>
      [...changes, ...reasons].join(' ') || NO_NOTE[state] || 'Memenuhi syarat',
  },
  {
    key: 'check',
    header: 'Dokumen',
    cell: (applicant) => {
      const verb = TO_CHECK.includes(applicant.state) ? 'Periksa' : 'Lihat';
      return (
        <Button variant="secondary" aria-label={`${verb} ${applicant.name}`} onClick={() => open(applicant)}>
          {verb}
        </Button>
      );
    },
  },
];
