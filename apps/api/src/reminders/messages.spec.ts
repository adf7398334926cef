import { writeMessage, type MessageFacts } from './sending/messages.js';

const facts: MessageFacts = {
  name: 'Siti',
  courseTitle: 'Fotografi',
  batchLabel: 'Angkatan I Tahun 2026',
  enrolmentId: null,
  certificateId: null,
  certificateExpiresOn: null,
  staffBatchId: null,
  sessionTitle: 'Tatap muka 1',
  startsAt: '2026-12-02T02:00:00Z',
  place: 'Kelas B',
  until: null,
  score: null,
  passed: null,
  dayPlan: null,
  workTitle: null,
  workSlug: null,
  loanDueOn: '2026-12-03',
  questionLessonCode: null,
  questionLessonTitle: null,
  reason: null,
  shopId: null,
  shopPlatform: null,
  dutyGiver: null,
  dutySteps: null,
  dutyFrom: null,
  dutyTo: null,
};

test('a day of one digit stands as people write it', () => {
  const template = { title: '{{sesi}}', body: '{{waktu}}; {{kembali}}' };
  expect(writeMessage('session_tomorrow', facts, template).body).toBe(
    'Rabu, 2 Desember 2026 pukul 09.00 WIB; Kamis, 3 Desember 2026',
  );
});
