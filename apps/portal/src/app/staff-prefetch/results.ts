import {
  classPreviewQuery,
  governorPreviewQuery,
  reportQuery,
  reportsQuery,
} from '../../features/staff-reports/api/reports.js';
import { toPeriod } from '../../features/staff-reports/period.js';
import {
  classesQuery as figureClassesQuery,
  figuresQuery,
  funnelQuery,
  rowsQuery as figureRowsQuery,
} from '../../features/staff-figures/api/figures.js';
import { statisticQuery, statisticsQuery } from '../../features/staff-figures/api/statistics.js';
import { toFigure, toFigureFilter, toGrouping } from '../../features/staff-figures/filters.js';
import { toPageNumber } from '../../features/staff-kit/list-state.js';
import { ROLES } from '../../features/staff-kit/staff-roles.js';
import { forRoles, idOf } from './for-roles.js';

/** Pages of reports and figures. */
export const results = {
  accountability: forRoles(ROLES.reports, (page) =>
    page.client.ensureQueryData(classPreviewQuery(idOf(page))),
  ),
  reportList: forRoles(ROLES.reports, ({ client, search }) =>
    client.ensureQueryData(reportsQuery({ page: toPageNumber(search) })),
  ),
  governorReport: forRoles(ROLES.governorReport, ({ client, search }) =>
    client.ensureQueryData(governorPreviewQuery(toPeriod(search))),
  ),
  report: forRoles(ROLES.reports, (page) => page.client.ensureQueryData(reportQuery(idOf(page)))),
  figures: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(figuresQuery(toFigureFilter(search))),
  ),
  funnel: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(funnelQuery(toFigureFilter(search), toGrouping(search))),
  ),
  figureRows: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(figureRowsQuery(toFigureFilter(search), toFigure(search), toPageNumber(search))),
  ),
  figureClasses: forRoles(ROLES.figures, ({ client, search }) =>
    client.ensureQueryData(figureClassesQuery(toFigureFilter(search), toPageNumber(search))),
  ),
  regionStatistics: forRoles(ROLES.figures, ({ client }) => client.ensureQueryData(statisticsQuery())),
  regionStatistic: forRoles(ROLES.figures, (page) => page.client.ensureQueryData(statisticQuery(idOf(page)))),
};
