import { apiQuery } from '../lib/api-query.js';
import { paths } from '../lib/paths.js';
import { defineRoutes, type PageContext } from './route.js';
import { staff } from './staff-route.js';

/** Title of a page about one angkatan, once it is known. */
const batchTitle =
  (prefix: string) =>
  ({ client, params }: PageContext) => {
    const { queryKey } = apiQuery('GET /manage/batches/:id', { params: { id: params.id ?? '' } });
    const batch = client.getQueryData(queryKey);
    return batch ? `${prefix} ${batch.label}`.trim() : prefix || 'Angkatan';
  };

/** The organisers' pages: angkatan, rooms, attendance and consultations. */
export const classRoutes = defineRoutes([
  {
    ...staff('batchList'),
    path: paths.manageBatches,
    title: 'Angkatan',
    load: () => import('../features/staff-batches/BatchesPage.js'),
  },
  {
    ...staff('newBatch'),
    path: `${paths.manageBatches}/baru`,
    title: 'Angkatan baru',
    load: () => import('../features/staff-batches/BatchFormPage.js'),
  },
  {
    ...staff('batchPage'),
    path: `${paths.manageBatches}/:id`,
    title: batchTitle(''),
    load: () => import('../features/staff-batches/BatchPage.js'),
  },
  {
    ...staff('selectionPage'),
    path: `${paths.manageBatches}/:id/seleksi`,
    title: 'Seleksi peserta',
    load: () => import('../features/staff-selection/SelectionPage.js'),
  },
  {
    ...staff('selectionPage'),
    path: `${paths.manageBatches}/:id/seleksi/daftarkan`,
    title: 'Daftarkan orang',
    load: () => import('../features/staff-selection/RegisterPage.js'),
  },
  {
    ...staff('selectionPage'),
    path: `${paths.manageBatches}/:id/seleksi/pengumuman/:runId`,
    title: 'Pengumuman seleksi',
    load: () => import('../features/staff-selection/AnnouncementPage.js'),
  },
  {
    ...staff('changeBatch'),
    path: `${paths.manageBatches}/:id/ubah`,
    title: batchTitle('Ubah'),
    load: () => import('../features/staff-batches/BatchFormPage.js'),
  },
  {
    ...staff('printPage'),
    path: `${paths.manageBatches}/:id/cetak`,
    title: batchTitle('Peserta'),
    load: () => import('../features/staff-batches/PrintParticipantsPage.js'),
  },
  {
    ...staff('printPage'),
    path: `${paths.manageBatches}/:id/lembar`,
    title: batchTitle('Lembar'),
    load: () => import('../features/staff-batches/PrintBatchPage.js'),
  },
  {
    ...staff('evaluationPage'),
    path: `${paths.manageBatches}/:id/evaluasi`,
    title: 'Evaluasi angkatan',
    load: () => import('../features/staff-evaluation/EvaluationPage.js'),
  },
  {
    ...staff('classReport'),
    path: `${paths.manageBatches}/:id/laporan`,
    title: 'Laporan angkatan',
    load: () => import('../features/staff-evaluation/ClassReportPage.js'),
  },
  {
    ...staff('portfolio'),
    path: `${paths.manageBatches}/:id/produk`,
    title: 'Produk peserta',
    load: () => import('../features/staff-outcomes/PortfolioPage.js'),
  },
  {
    ...staff('classPhotos'),
    path: `${paths.manageBatches}/:id/foto`,
    title: batchTitle('Foto'),
    load: () => import('../features/staff-class-photos/ClassPhotosPage.js'),
  },
  {
    ...staff('outcomeOverview'),
    path: '/kantor/perkembangan',
    title: 'Perkembangan usaha',
    load: () => import('../features/staff-outcomes/OverviewPage.js'),
  },
  {
    ...staff('outcomeRows'),
    path: '/kantor/perkembangan/usaha',
    title: 'Usaha di balik angka',
    load: () => import('../features/staff-outcomes/RowsPage.js'),
  },
  {
    ...staff('outcomeShops'),
    path: '/kantor/perkembangan/toko',
    title: 'Toko online peserta',
    load: () => import('../features/staff-outcomes/ShopsPage.js'),
  },
  {
    ...staff('outcomePerson'),
    path: '/kantor/perkembangan/usaha/:id',
    title: ({ client, params }) =>
      client.getQueryData(apiQuery('GET /manage/outcomes/:id', { params: { id: params.id ?? '' } }).queryKey)
        ?.personName ?? 'Perkembangan usaha',
    load: () => import('../features/staff-outcomes/PersonPage.js'),
  },
  {
    ...staff('trainerLedger'),
    path: paths.trainerLedger,
    title: 'Beban mengajar',
    load: () => import('../features/staff-trainer-ledger/LedgerPage.js'),
  },
  {
    ...staff('honorariumRates'),
    path: '/kantor/pelatih/tarif',
    title: 'Tarif honorarium',
    load: () => import('../features/staff-trainer-ledger/RatesPage.js'),
  },
  {
    ...staff('attendancePage'),
    path: `${paths.manageBatches}/:id/presensi/:sessionId`,
    title: 'Presensi',
    load: () => import('../features/staff-attendance/AttendancePage.js'),
  },
  {
    ...staff('attendancePage'),
    path: `${paths.manageBatches}/:id/presensi/:sessionId/cetak`,
    title: 'Daftar hadir',
    load: () => import('../features/staff-attendance/SignInSheetPage.js'),
  },
  {
    ...staff('checkInBoard'),
    path: '/kantor/sesi/:id/qr',
    title: 'Kode QR presensi',
    load: () => import('../features/staff-attendance/CheckInBoardPage.js'),
  },
  {
    ...staff('itemAnalysis'),
    path: `${paths.manageBatches}/:id/analisis-soal`,
    title: batchTitle('Analisis soal'),
    load: () => import('../features/bank/ItemAnalysisPage.js'),
  },
  {
    ...staff('learningGain'),
    path: `${paths.manageBatches}/:id/kenaikan-nilai`,
    title: batchTitle('Kenaikan nilai'),
    load: () => import('../features/bank/LearningGainPage.js'),
  },
  {
    ...staff('openAttempts'),
    path: `${paths.manageBatches}/:id/tes-berjalan`,
    title: batchTitle('Tes yang berjalan'),
    load: () => import('../features/bank/OpenAttemptsPage.js'),
  },
  {
    ...staff('schedulePage'),
    path: paths.manageSchedule,
    title: 'Jadwal',
    load: () => import('../features/staff-schedule/SchedulePage.js'),
  },
  {
    ...staff('roomList'),
    path: '/kantor/ruang',
    title: 'Ruang',
    load: () => import('../features/staff-rooms/RoomsPage.js'),
  },
  {
    ...staff('certificationPage'),
    path: `${paths.manageBatches}/:id/sertifikat`,
    title: 'Sertifikat angkatan',
    load: () => import('../features/staff-certification/CertificationPage.js'),
  },
  {
    ...staff('consultationAgenda'),
    path: paths.manageConsultations,
    title: 'Konsultasi',
    load: () => import('../features/staff-consultations/AgendaPage.js'),
  },
  {
    ...staff('consultationQueue'),
    path: `${paths.manageConsultations}/antrean`,
    title: 'Antrean hari ini',
    load: () => import('../features/staff-consultations/QueuePage.js'),
  },
  {
    ...staff('consultantList'),
    path: `${paths.manageConsultations}/jadwal`,
    title: 'Jadwal konsultan',
    load: () => import('../features/staff-consultations/ConsultantsPage.js'),
  },
  {
    ...staff('consultationServices'),
    path: `${paths.manageConsultations}/layanan`,
    title: 'Layanan konsultasi',
    load: () => import('../features/staff-consultations/ServicesPage.js'),
  },
  {
    ...staff('consultationVisits'),
    path: `${paths.manageConsultations}/daftar`,
    title: 'Daftar janji konsultasi',
    load: () => import('../features/staff-consultations/VisitsPage.js'),
  },
  {
    ...staff('consultationCases'),
    path: `${paths.manageConsultations}/berkas`,
    title: 'Berkas pendampingan',
    load: () => import('../features/staff-consultations/CasesPage.js'),
  },
  {
    ...staff('consultationCase'),
    path: `${paths.manageConsultations}/berkas/:id/cetak`,
    title: 'Ringkasan pendampingan',
    load: () => import('../features/staff-consultations/PrintCasePage.js'),
  },
  {
    ...staff('consultationCase'),
    path: `${paths.manageConsultations}/berkas/:id`,
    title: 'Berkas pendampingan',
    load: () => import('../features/staff-consultations/CasePage.js'),
  },
]);
