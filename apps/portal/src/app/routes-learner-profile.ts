import { inboxQuery } from '../features/inbox/api/inbox.js';
import { pageNumber } from '../features/inbox/page-number.js';
import { digestQuery } from '../features/message-settings/api/digest.js';
import { messageSettingsQuery } from '../features/message-settings/api/settings.js';
import { pushDevicesQuery } from '../features/message-settings/api/push-devices.js';
import { consentsQuery, erasureQuery, myIncidentsQuery } from '../features/privacy/api/privacy.js';
import { profileQuery } from '../features/profile/api/profile.js';
import { paths, worksOnly } from '../lib/paths.js';
import { defineRoutes, type PageContext } from './route.js';

export const prefetchProfile = ({ client }: PageContext) => client.ensureQueryData(profileQuery());

/** Who a peserta is: person, business, data, messages. */
export const profileRoutes = defineRoutes([
  {
    path: '/kotak-masuk',
    visibility: 'private',
    shell: 'learner',
    title: 'Kotak masuk',
    elsewhere: (account) => (worksOnly(account) ? paths.manageInbox : undefined),
    load: () => import('../features/inbox/InboxPage.js'),
    prefetch: ({ client, search }) => client.ensureQueryData(inboxQuery(pageNumber(search))),
  },
  {
    path: '/pengaturan-pesan',
    visibility: 'private',
    shell: 'learner',
    title: 'Pengaturan pesan',
    elsewhere: (account) => (worksOnly(account) ? paths.manageMessageSettings : undefined),
    load: () => import('../features/message-settings/MessageSettingsPage.js'),
    prefetch: ({ client }) =>
      Promise.all([
        client.ensureQueryData(messageSettingsQuery()),
        client.ensureQueryData(pushDevicesQuery()),
        client.ensureQueryData(digestQuery()),
      ]),
  },
  {
    path: '/profil',
    visibility: 'private',
    shell: 'learner',
    title: 'Profil',
    load: () => import('../features/profile/ProfilePage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/usaha',
    visibility: 'private',
    shell: 'learner',
    title: 'Usaha saya',
    load: () => import('../features/outcomes/BusinessHomePage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchBusiness(page),
  },
  {
    path: '/usaha/perkembangan/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Perkembangan usaha',
    load: () => import('../features/outcomes/AnswerPage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchOutcomes(page),
  },
  {
    path: '/usaha/produk/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Produk',
    load: () => import('../features/outcomes/ProductPage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchProducts(page),
  },
  {
    path: '/usaha/toko/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Toko online',
    load: () => import('../features/outcomes/ShopPage.js'),
    prefetch: async (page) => (await import('../features/outcomes/prefetch.js')).prefetchShops(page),
  },
  {
    path: '/profil/lengkapi',
    visibility: 'private',
    shell: 'focus',
    title: 'Lengkapi data diri',
    load: () => import('../features/profile/CompleteProfilePage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/profil/data-diri',
    visibility: 'private',
    shell: 'focus',
    title: 'Data diri',
    load: () => import('../features/profile/EditPersonPage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/profil/data-saya',
    visibility: 'private',
    shell: 'learner',
    title: 'Data saya',
    load: () => import('../features/privacy/MyDataPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(consentsQuery()),
  },
  {
    path: '/profil/data-saya/hapus',
    visibility: 'private',
    shell: 'focus',
    title: 'Hapus data saya',
    load: () => import('../features/privacy/ErasurePage.js'),
    prefetch: ({ client }) => client.ensureQueryData(erasureQuery()),
  },
  {
    path: '/profil/data-saya/insiden',
    visibility: 'private',
    shell: 'learner',
    title: 'Insiden data',
    load: () => import('../features/privacy/IncidentsPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(myIncidentsQuery()),
  },
  {
    path: '/profil/nik',
    visibility: 'private',
    shell: 'focus',
    title: 'Nomor induk kependudukan',
    load: () => import('../features/profile/EditNikPage.js'),
    prefetch: prefetchProfile,
  },
  {
    path: '/profil/usaha/:id',
    visibility: 'private',
    shell: 'focus',
    title: 'Data usaha',
    load: () => import('../features/profile/EditBusinessPage.js'),
    prefetch: prefetchProfile,
  },
]);
