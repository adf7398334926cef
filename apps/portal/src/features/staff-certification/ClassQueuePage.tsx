import { useSearch } from 'wouter';
import type { RouteKey } from '../../lib/api-types.js';
import { formatNumber } from '../../lib/format.js';
import { useMe, type Role } from '../../lib/use-me.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { PublishClasses } from '../staff-bulk/PublishClasses.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { mayReach, ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { useSelection } from '../staff-kit/use-selection.js';
import { BATCH_STATES, CERTIFICATION_STATES, optionsOf } from '../staff-kit/words.js';
import { useClasses, type SubmittedClass } from './api/classes.js';
import { toClassFilter } from './filters.js';
import styles from './ClassQueuePage.module.css';

const { submitted: _first, ...OTHERS } = CERTIFICATION_STATES;

/** Classes by where they stand on the way to their certificates. */
function ClassQueuePage() {
  const list = useListState();
  const filter = toClassFilter(new URLSearchParams(useSearch()));
  const classes = useClasses(filter);
  const { page: _page, pageSize: _pageSize, ...behind } = filter;
  const selection = useSelection('class-queue', JSON.stringify(behind));
  // Only what is signed can be published, many at once.
  const mayPublish =
    useMayReach(ROLES.approveClass, 'POST /manage/batches/:id/certification/publish') &&
    filter.certification === 'signed';
  const selecting = {
    selection,
    rowName: ({ label, courseTitle }: SubmittedClass) => `${courseTitle}, ${label}`,
    actions: <PublishClasses selection={selection.toBody(behind)} onStarted={selection.clear} />,
  };
  return (
    <>
      <PageHeader
        title="Sertifikasi"
        lead="Buka satu angkatan untuk memeriksa dan memutuskan."
        actions={<Links />}
      />
      <FilterBar>
        <Filter
          list={list}
          name="keadaan"
          label="Keadaan"
          all="Menunggu pemeriksaan"
          options={optionsOf(OTHERS)}
        />
      </FilterBar>
      <StaffTable
        table="class-queue"
        caption="Angkatan menurut sertifikasi"
        noun="angkatan"
        query={classes}
        columns={COLUMNS}
        rowKey={(item) => item.id}
        list={list}
        {...(mayPublish && { selecting })}
        empty={{
          title: 'Tidak ada yang menunggu',
          text: 'Pilih keadaan lain untuk melihat langkah berikutnya.',
        }}
      />
    </>
  );
}

/** What else belongs to the desk. */
const PLACES: readonly { href: string; label: string; roles: readonly Role[]; route: RouteKey }[] = [
  {
    href: staffPaths.certificateRequests,
    label: 'Permintaan',
    roles: ROLES.certification,
    route: 'GET /manage/certificate-requests',
  },
  {
    href: staffPaths.legacyCertificates,
    label: 'Sertifikat lama',
    roles: ROLES.certification,
    route: 'GET /manage/legacy-certificates',
  },
  {
    href: staffPaths.delegations,
    label: 'Pelimpahan tugas',
    roles: ROLES.certification,
    route: 'GET /manage/certification/delegations',
  },
  {
    href: staffPaths.certificateSeries,
    label: 'Nomor sertifikat',
    roles: ROLES.certificateDesk,
    route: 'GET /manage/certificate-series',
  },
];

function Links() {
  const account = useMe();
  return (
    <div className={styles.links}>
      {PLACES.filter(({ roles, route }) => mayReach(account, roles, route)).map(({ href, label }) => (
        <LinkButton key={href} variant="secondary" href={href}>
          {label}
        </LinkButton>
      ))}
    </div>
  );
}

const COLUMNS: readonly Column<SubmittedClass>[] = [
  {
    key: 'label',
    header: 'Angkatan',
    cell: (item) => <a href={staffPaths.certification(item.id)}>{item.label}</a>,
  },
  { key: 'course', header: 'Pelatihan', cell: (item) => item.courseTitle },
  {
    key: 'completed',
    header: 'Tuntas',
    numeric: true,
    cell: (item) => `${formatNumber(item.completed)} dari ${formatNumber(item.taken)}`,
  },
  { key: 'state', header: 'Keadaan', cell: (item) => <StateBadge word={BATCH_STATES[item.state]} /> },
  {
    key: 'certification',
    header: 'Sertifikasi',
    cell: (item) => <StateBadge word={CERTIFICATION_STATES[item.certification]} />,
  },
];

export default staffPage(ROLES.certification, ClassQueuePage);
