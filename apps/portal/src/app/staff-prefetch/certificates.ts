import { courseChoicesQuery } from '../../features/staff-batches/api/course-choices.js';
import { delegationsQuery } from '../../features/staff-certification/api/delegations.js';
import { seriesQuery } from '../../features/staff-certification/api/series.js';
import { dossierQuery } from '../../features/staff-certificates/api/dossier.js';
import { legacyQuery } from '../../features/staff-certificates/api/legacy.js';
import { managedRequestsQuery } from '../../features/staff-certificates/api/requests.js';
import { toLegacyFilter, toRequestFilter } from '../../features/staff-certificates/filters.js';
import { classesQuery } from '../../features/staff-certification/api/classes.js';
import { toClassFilter } from '../../features/staff-certification/filters.js';
import { registerQuery } from '../../features/staff-register/api/register.js';
import { toRegisterQuery } from '../../features/staff-register/filters.js';
import { templateQuery, templatesQuery } from '../../features/staff-templates/api/templates.js';
import { ROLES } from '../../features/staff-kit/staff-roles.js';
import { forRoles, idOf } from './for-roles.js';

/** Pages of certification, templates and the register. */
export const certificates = {
  classQueue: forRoles(ROLES.certification, ({ client, search }) =>
    client.ensureQueryData(classesQuery(toClassFilter(search))),
  ),
  delegationList: forRoles(ROLES.staff, ({ client }) => client.ensureQueryData(delegationsQuery())),
  seriesList: forRoles(ROLES.certificateDesk, ({ client }) => client.ensureQueryData(seriesQuery())),
  templateList: forRoles(ROLES.templates, ({ client, search }) =>
    client.ensureQueryData(templatesQuery(search.get('arsip') === 'ya')),
  ),
  templatePage: forRoles(ROLES.templates, (page) => page.client.ensureQueryData(templateQuery(idOf(page)))),
  certificateRegister: forRoles(
    ROLES.certification,
    ({ client, search }) => client.ensureQueryData(registerQuery(toRegisterQuery(search))),
    ({ client }) => client.ensureQueryData(courseChoicesQuery()),
  ),
  certificateDossier: forRoles(ROLES.certification, (page) =>
    page.client.ensureQueryData(dossierQuery(idOf(page))),
  ),
  certificateRequests: forRoles(ROLES.certification, ({ client, search }) =>
    client.ensureQueryData(managedRequestsQuery(toRequestFilter(search))),
  ),
  legacyCertificates: forRoles(ROLES.certification, ({ client, search }) =>
    client.ensureQueryData(legacyQuery(toLegacyFilter(search))),
  ),
};
