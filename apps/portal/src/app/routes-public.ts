import { courseQuery } from '../features/courses/api/course.js';
import { coursesQuery, toCourseFilter } from '../features/courses/api/courses.js';
import { freeLessonQuery } from '../features/lessons/api/free-lesson.js';
import { apiQuery } from '../lib/api-query.js';
import { defineRoutes, type PageContext } from './route.js';

const workOf = ({ params }: PageContext) =>
  apiQuery('GET /library/works/:slug', { params: { slug: params.slug ?? '' } });

const workTitle = (page: PageContext): string =>
  page.client.getQueryData(workOf(page).queryKey)?.title ?? 'Pustaka';

const prefetchWork = (page: PageContext) => page.client.ensureQueryData(workOf(page));

/** Pages that everyone may read, without an account. */
export const publicRoutes = defineRoutes([
  {
    path: '/',
    visibility: 'public',
    shell: 'learner',
    title: '',
    load: () => import('../features/home/HomePage.js'),
    prefetch: ({ client }) => client.ensureQueryData(coursesQuery()),
  },
  {
    path: '/pelatihan',
    visibility: 'public',
    shell: 'learner',
    title: 'Pelatihan',
    description:
      'Daftar pelatihan gratis untuk UMKM dan koperasi Jawa Timur. Pilih, baca pelajaran pertama, lalu daftar.',
    load: () => import('../features/courses/CataloguePage.js'),
    prefetch: ({ client, search }) => client.ensureQueryData(coursesQuery(toCourseFilter(search))),
  },
  {
    path: '/pelatihan/:slug',
    visibility: 'public',
    shell: 'learner',
    title: ({ client, params }) =>
      client.getQueryData(courseQuery(params.slug ?? '').queryKey)?.title ?? 'Pelatihan',
    description: ({ client, params }) =>
      client.getQueryData(courseQuery(params.slug ?? '').queryKey)?.summary ?? '',
    load: () => import('../features/courses/CoursePage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(courseQuery(params.slug ?? '')),
  },
  {
    path: '/pelatihan/:slug/pelajaran/:code',
    visibility: 'public',
    shell: 'learner',
    title: ({ client, params }) =>
      client.getQueryData(freeLessonQuery(params.slug ?? '', params.code ?? '').queryKey)?.title ??
      'Pelajaran',
    load: () => import('../features/lessons/FreeLessonPage.js'),
    prefetch: ({ client, params }) =>
      client.ensureQueryData(freeLessonQuery(params.slug ?? '', params.code ?? '')),
  },
  {
    path: '/pustaka',
    visibility: 'public',
    shell: 'learner',
    title: 'Pustaka',
    description: 'Buku digital, podcast, dan buku cetak untuk pelaku UMKM. Baca dan dengarkan gratis.',
    load: () => import('../features/library/LibraryPage.js'),
    prefetch: async (page) => (await import('../features/library/prefetch.js')).prefetchLibrary(page),
  },
  {
    path: '/pustaka/:slug',
    visibility: 'public',
    shell: 'learner',
    title: workTitle,
    description: (page) => page.client.getQueryData(workOf(page).queryKey)?.description ?? '',
    load: () => import('../features/library/WorkPage.js'),
    prefetch: prefetchWork,
  },
  {
    path: '/pustaka/:slug/baca',
    visibility: 'public',
    shell: 'focus',
    title: workTitle,
    load: () => import('../features/reader/ReaderPage.js'),
    prefetch: prefetchWork,
  },
  {
    path: '/podcast',
    visibility: 'public',
    shell: 'learner',
    title: 'Ruang Podcast Latkop',
    description: 'Obrolan singkat untuk pelaku usaha kecil dan koperasi di Jawa Timur. Dengarkan gratis.',
    load: () => import('../features/podcast/PodcastPage.js'),
    prefetch: ({ client }) =>
      client.ensureQueryData(
        apiQuery('GET /library/works', { query: { kind: 'podcast_episode', pageSize: 60 } }),
      ),
  },
  {
    path: '/tentang',
    visibility: 'public',
    shell: 'learner',
    title: 'Tentang Latkop',
    description:
      'Latkop UKM di Malang: pelatihan, bimbingan, konsultasi, e-library, dan ruang podcast untuk UMKM Jawa Timur.',
    load: () => import('../features/about/AboutPage.js'),
  },
  {
    path: '/bantuan',
    visibility: 'public',
    shell: 'learner',
    title: 'Bantuan',
    description: 'Jawaban singkat tentang mendaftar, masuk, belajar tanpa sinyal, dan sertifikat.',
    load: () => import('../features/help/HelpPage.js'),
  },
  {
    path: '/surat-pernyataan',
    visibility: 'public',
    shell: 'learner',
    title: 'Surat pernyataan',
    description:
      'Blangko surat pernyataan untuk pendaftaran pelatihan Latkop UKM. Cetak, isi, lalu tanda tangani.',
    load: () => import('../features/apply/StatementPage.js'),
  },
  {
    path: '/cek',
    visibility: 'public',
    shell: 'learner',
    title: 'Cek sertifikat',
    description: 'Pastikan sertifikat Latkop UKM asli. Ketik kodenya, tanpa perlu masuk.',
    load: () => import('../features/verify/VerifyPage.js'),
  },
]);
