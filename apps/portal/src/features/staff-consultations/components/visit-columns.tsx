import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import type { Column } from '../../../ui/Table.js';
import { KINDS, MODES, STATES } from '../../consultations/words.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { sortedBy } from '../../staff-kit/order.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { Visit } from '../api/consultations.js';

/** Who came for what, and what can still be done about it. */
export const visitColumns = (list: ListState, open: (visit: Visit) => void): readonly Column<Visit>[] => [
  {
    key: 'name',
    header: 'Nama',
    ...sortedBy(list, 'nama'),
    cell: ({ caseId, personName, businessName }) => (
      <div>
        <a href={staffPaths.consultationCase(caseId)}>{personName}</a>
        {businessName && <p>{businessName}</p>}
      </div>
    ),
  },
  {
    key: 'starts',
    header: 'Waktu',
    ...sortedBy(list, undefined, 'turun'),
    cell: ({ startsAt, mode }) => (
      <div>
        {formatMoment(startsAt)}
        <p>{MODES[mode]}</p>
      </div>
    ),
  },
  {
    key: 'service',
    header: 'Layanan',
    ...sortedBy(list, 'layanan'),
    cell: ({ serviceName, kind }) => (
      <div>
        {serviceName} {kind === 'bimbingan' && <Badge tone="brand">{KINDS[kind]}</Badge>}
      </div>
    ),
  },
  {
    key: 'consultant',
    header: 'Konsultan',
    ...sortedBy(list, 'konsultan'),
    cell: ({ consultantName }) => consultantName,
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].word}</Badge>,
  },
  { key: 'deeds', header: 'Tindakan', cell: (visit) => <OpenVisit visit={visit} onOpen={open} /> },
];

interface OpenVisitProps {
  readonly visit: Visit;
  readonly onOpen: (visit: Visit) => void;
}

function OpenVisit({ visit, onOpen }: OpenVisitProps) {
  const verb = visit.state === 'booked' ? 'Urus' : 'Lihat';
  return (
    <Button
      variant="secondary"
      aria-label={`${verb} janji ${visit.personName}`}
      onClick={() => onOpen(visit)}
    >
      {verb}
    </Button>
  );
}
