import type { Role } from '../../lib/use-me.js';
import type { IconName } from '../../ui/icons.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import {
  batchCountQuery,
  failedJobsQuery,
  failedRemindersQuery,
  waitingGradesQuery,
  waitingQuestionsQuery,
} from './api/counts.js';

/** Something that may wait for somebody: how many, and where the rows are. */
export interface Waiting {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly icon: IconName;
  /** Follows the figure: "3 tugas menunggu nilai". */
  readonly label: string;
  readonly href: string;
  readonly query: () => ReturnType<
    | typeof waitingGradesQuery
    | typeof waitingQuestionsQuery
    | typeof batchCountQuery
    | typeof failedRemindersQuery
    | typeof failedJobsQuery
  >;
}

export const WAITING: readonly Waiting[] = [
  {
    key: 'grading',
    roles: ['pelatih'],
    icon: 'edit',
    label: 'tugas menunggu nilai',
    href: staffPaths.manageGrading,
    query: waitingGradesQuery,
  },
  {
    key: 'questions',
    roles: ['pelatih'],
    icon: 'chat',
    label: 'pertanyaan belum dijawab',
    href: `${staffPaths.manageQuestions}?keadaan=unanswered`,
    query: waitingQuestionsQuery,
  },
  {
    key: 'submitted',
    roles: ROLES.approveClass,
    icon: 'certificate',
    label: 'angkatan menunggu pemeriksaan',
    href: `${staffPaths.manageCertificates}?keadaan=submitted`,
    query: () => batchCountQuery({ certification: 'submitted' }),
  },
  {
    key: 'verified',
    roles: ROLES.approveClass,
    icon: 'certificate',
    label: 'angkatan menunggu persetujuan',
    href: `${staffPaths.manageCertificates}?keadaan=verified`,
    query: () => batchCountQuery({ certification: 'verified' }),
  },
  {
    key: 'approved',
    roles: ROLES.approveClass,
    icon: 'certificate',
    label: 'angkatan menunggu tanda tangan',
    href: `${staffPaths.manageCertificates}?keadaan=approved`,
    query: () => batchCountQuery({ certification: 'approved' }),
  },
  {
    key: 'signed',
    roles: ROLES.approveClass,
    icon: 'certificate',
    label: 'angkatan menunggu terbit',
    href: `${staffPaths.manageCertificates}?keadaan=signed`,
    query: () => batchCountQuery({ certification: 'signed' }),
  },
  {
    key: 'to-submit',
    roles: ROLES.submitClass,
    icon: 'certificate',
    label: 'angkatan selesai, belum diajukan',
    href: `${staffPaths.manageBatches}?keadaan=closed&sertifikasi=none`,
    query: () => batchCountQuery({ state: 'closed', certification: 'none' }),
  },
  {
    key: 'returned',
    roles: ROLES.submitClass,
    icon: 'alert',
    label: 'angkatan dikembalikan Dinas',
    href: `${staffPaths.manageCertificates}?keadaan=returned`,
    query: () => batchCountQuery({ certification: 'returned' }),
  },
  {
    key: 'low-uptake',
    roles: ['panitia'],
    icon: 'people',
    label: 'angkatan kurang peserta, segera mulai',
    href: `${staffPaths.manageBatches}?tahap=low_uptake`,
    query: () => batchCountQuery({ stage: 'low_uptake' }),
  },
  {
    key: 'drafts',
    roles: ['panitia'],
    icon: 'calendar',
    label: 'angkatan belum dibuka',
    href: `${staffPaths.manageBatches}?keadaan=draft`,
    query: () => batchCountQuery({ state: 'draft' }),
  },
  {
    key: 'reminders',
    roles: ROLES.retryReminders,
    icon: 'bell',
    label: 'pengingat gagal',
    href: `${staffPaths.manageReminders}?keadaan=failed`,
    query: failedRemindersQuery,
  },
  {
    key: 'jobs',
    roles: ROLES.admin,
    icon: 'refresh',
    label: 'pekerjaan gagal',
    href: staffPaths.manageJobs,
    query: failedJobsQuery,
  },
];
