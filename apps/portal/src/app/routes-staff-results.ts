import { defineRoutes } from './route.js';
import { staff } from './staff-route.js';

/** What became of it all: reports, figures and the numbers of regions. */
export const resultRoutes = defineRoutes([
  {
    ...staff('reportList'),
    path: '/kantor/laporan',
    title: 'Laporan',
    load: () => import('../features/staff-reports/ReportsPage.js'),
  },
  {
    ...staff('governorReport'),
    path: '/kantor/laporan/gubernur',
    title: 'Laporan capaian',
    load: () => import('../features/staff-reports/GovernorPreviewPage.js'),
  },
  {
    ...staff('report'),
    path: '/kantor/laporan/:id',
    title: 'Laporan',
    load: () => import('../features/staff-reports/MadeReportPage.js'),
  },
  {
    ...staff('accountability'),
    path: '/kantor/angkatan/:id/lpj',
    title: 'LPJ angkatan',
    load: () => import('../features/staff-reports/ClassPreviewPage.js'),
  },
  {
    ...staff('figures'),
    path: '/kantor/capaian',
    title: 'Capaian',
    load: () => import('../features/staff-figures/FiguresPage.js'),
  },
  {
    ...staff('funnel'),
    path: '/kantor/capaian/corong',
    title: 'Corong kelas',
    load: () => import('../features/staff-figures/FunnelPage.js'),
  },
  {
    ...staff('figureRows'),
    path: '/kantor/capaian/rincian',
    title: 'Rincian capaian',
    load: () => import('../features/staff-figures/FigureRowsPage.js'),
  },
  {
    ...staff('figureClasses'),
    path: '/kantor/capaian/kelas',
    title: 'Angkatan di balik angka',
    load: () => import('../features/staff-figures/FigureClassesPage.js'),
  },
  {
    ...staff('regionStatistics'),
    path: '/kantor/capaian/data-wilayah',
    title: 'Data wilayah',
    load: () => import('../features/staff-figures/StatisticsPage.js'),
  },
  {
    ...staff('regionStatistic'),
    path: '/kantor/capaian/data-wilayah/:id',
    title: 'Data wilayah',
    load: () => import('../features/staff-figures/StatisticPage.js'),
  },
]);
