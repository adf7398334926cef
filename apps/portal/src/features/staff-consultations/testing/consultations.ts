/** Who and what the tests of the consultation desk talk about. */

export const SERVICE = '0193b7c4-0000-7000-8000-000000000001';
export const RATNA = '0193b7c4-0000-7000-8000-000000000002';

/** The first page of a test brings its code along. */
export const LATE = { timeout: 5000 };

/** `GET /me` of Bu Ratna, who is the consultant of every appointment here. */
export const staff = (...roles: string[]) => ({
  account: { id: RATNA, roles, name: 'Bu Ratna', profileComplete: true, unread: 0 },
  developmentOutbox: false,
});

/** An appointment of Siti with Bu Ratna. */
export const visit = (state: string) => ({
  id: 'c1',
  caseId: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  consultantId: RATNA,
  consultantName: 'Bu Ratna',
  startsAt: '2026-11-24T02:00:00Z',
  endsAt: '2026-11-24T02:45:00Z',
  mode: 'on_site',
  place: 'Ruang konsultasi, lantai 1',
  problem: 'Foto saya gelap.',
  kind: 'konsultasi',
  state,
  cancelReason: null,
  hasPhoto: false,
  personName: 'Siti Aminah',
  businessName: 'Bakso Sumenep',
});

/** Siti's case. */
export const file = (more: object = {}) => ({
  id: 'k1',
  serviceId: SERVICE,
  serviceName: 'Foto produk',
  kind: 'konsultasi',
  others: [],
  openedAt: '2026-11-20T02:00:00Z',
  closedAt: null,
  outcome: null,
  outcomeNote: '',
  personName: 'Siti Aminah',
  businessName: null,
  visits: [visit('done')],
  notes: [],
  actions: [],
  ...more,
});

export const service = {
  id: SERVICE,
  name: 'Foto produk',
  description: '',
  kind: 'konsultasi',
  modes: ['on_site'],
  slotMinutes: 45,
  active: true,
};

/** Bu Ratna as a consultant. */
export const consultant = {
  id: RATNA,
  name: 'Bu Ratna',
  active: true,
  place: 'Ruang 1',
  onlineLink: null,
  serviceIds: [SERVICE],
  hours: [{ weekday: 1, opens: '09:00', closes: '12:00' }],
  leaves: [],
};
