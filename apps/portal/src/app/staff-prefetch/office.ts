import { inboxQuery } from '../../features/inbox/api/inbox.js';
import { pageNumber } from '../../features/inbox/page-number.js';
import { digestQuery } from '../../features/message-settings/api/digest.js';
import { pushDevicesQuery } from '../../features/message-settings/api/push-devices.js';
import { messageSettingsQuery } from '../../features/message-settings/api/settings.js';
import { incidentQuery, incidentsQuery, subjectQuery } from '../../features/staff-privacy/api/privacy.js';
import { personQuery } from '../../features/staff-accounts/api/person.js';
import { auditQuery } from '../../features/staff-audit/api/audit.js';
import { toAuditFilter } from '../../features/staff-audit/filters.js';
import { accountsQuery } from '../../features/staff-accounts/api/accounts.js';
import { toAccountQuery } from '../../features/staff-accounts/filters.js';
import { bulkJobQuery, bulkJobsQuery } from '../../features/staff-bulk/api/jobs.js';
import { importQuery, importsQuery } from '../../features/staff-imports/api/imports.js';
import { jobsQuery } from '../../features/staff-jobs/api/jobs.js';
import { remindersQuery } from '../../features/staff-reminders/api/reminders.js';
import { rulesQuery } from '../../features/staff-reminders/api/rules.js';
import { toReminderFilter } from '../../features/staff-reminders/filters.js';
import { meQuery } from '../../lib/use-me.js';
import { toId, toPageNumber } from '../../features/staff-kit/list-state.js';
import { brandingQuery } from '../../features/staff-settings/api/branding.js';
import { holidaysQuery } from '../../features/staff-settings/api/holidays.js';
import { officeSettingsQuery } from '../../features/staff-settings/api/office-settings.js';
import { retentionQuery } from '../../features/staff-settings/api/retention.js';
import { signatoriesQuery } from '../../features/staff-settings/api/signatories.js';
import { sizeRulesQuery } from '../../features/staff-settings/api/size-rules.js';
import { officeUnitsQuery } from '../../features/staff-settings/api/units.js';
import { toYear } from '../../features/staff-settings/year.js';
import { hasRole, ROLES } from '../../features/staff-kit/staff-roles.js';
import { forRoles, idOf, type Read } from './for-roles.js';

const rules: Read = ({ client, search }) => client.ensureQueryData(rulesQuery(toId(search.get('kelas'))));

/** Pages of the office itself. */
export const office = {
  /** The figures follow in the browser: a queue that is away must not take the whole page with it. */
  homePage: forRoles(ROLES.staff),
  officeInbox: forRoles(ROLES.staff, ({ client, search }) =>
    client.ensureQueryData(inboxQuery(pageNumber(search))),
  ),
  officeMessages: forRoles(
    ROLES.staff,
    ({ client }) => client.ensureQueryData(messageSettingsQuery()),
    ({ client }) => client.ensureQueryData(pushDevicesQuery()),
    ({ client }) => client.ensureQueryData(digestQuery()),
  ),
  peopleImports: forRoles(ROLES.importPeople, ({ client, search }) =>
    client.ensureQueryData(importsQuery(toPageNumber(search))),
  ),
  peopleImport: forRoles(ROLES.importPeople, (page) => page.client.ensureQueryData(importQuery(idOf(page)))),
  bulkJobs: forRoles(ROLES.staff, ({ client, search }) =>
    client.ensureQueryData(bulkJobsQuery(toPageNumber(search))),
  ),
  bulkJob: forRoles(ROLES.staff, (page) => page.client.ensureQueryData(bulkJobQuery(idOf(page)))),
  reminderList: forRoles(ROLES.reminders, ({ client, search }) =>
    client.ensureQueryData(remindersQuery(toReminderFilter(search))),
  ),
  sendByHand: forRoles(ROLES.retryReminders),
  reminderRules: forRoles(ROLES.reminders, rules),
  reminderRule: forRoles(ROLES.retryReminders, rules),
  jobList: forRoles(ROLES.admin, ({ client, search }) =>
    client.ensureQueryData(jobsQuery(toPageNumber(search))),
  ),
  privacyPage: forRoles(ROLES.certification),
  dataSubject: forRoles(ROLES.certification, (page) => page.client.ensureQueryData(subjectQuery(idOf(page)))),
  incidentList: forRoles(ROLES.admin, ({ client, search }) =>
    client.ensureQueryData(incidentsQuery(toPageNumber(search))),
  ),
  incidentPage: forRoles(ROLES.admin, (page) => page.client.ensureQueryData(incidentQuery(idOf(page)))),
  accountPage: forRoles(ROLES.admin, (page) => page.client.ensureQueryData(personQuery(idOf(page)))),
  settings: forRoles(ROLES.batches),
  identity: forRoles(ROLES.certification, ({ client }) => client.ensureQueryData(brandingQuery())),
  signatories: forRoles(
    ROLES.certificateDesk,
    ({ client }) => client.ensureQueryData(signatoriesQuery()),
    ({ client }) => client.ensureQueryData(brandingQuery()),
  ),
  limits: forRoles(ROLES.admin, ({ client }) => client.ensureQueryData(officeSettingsQuery())),
  unitList: forRoles(ROLES.admin, ({ client }) => client.ensureQueryData(officeUnitsQuery())),
  retentionRules: forRoles(ROLES.audit, ({ client }) => client.ensureQueryData(retentionQuery())),
  sizeRules: forRoles(ROLES.certification, ({ client }) => client.ensureQueryData(sizeRulesQuery())),
  holidays: forRoles(ROLES.batches, ({ client, search }) =>
    client.ensureQueryData(holidaysQuery(toYear(search))),
  ),
  auditLog: forRoles(ROLES.audit, ({ client, search }) =>
    client.ensureQueryData(auditQuery(toAuditFilter(search))),
  ),
  accountList: forRoles(ROLES.staff, async ({ client, search }) => {
    const { account } = await client.ensureQueryData(meQuery());
    if (hasRole(account, ROLES.admin)) await client.ensureQueryData(accountsQuery(toAccountQuery(search)));
  }),
};
