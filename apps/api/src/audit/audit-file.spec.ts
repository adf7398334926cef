import readXlsxFile from 'read-excel-file/node';
import { auditFile } from './audit-file.js';
import type { AuditLine } from './audit-line.js';

const line = (id: number, words: string): AuditLine => ({
  id,
  at: '2026-11-22T01:05:07Z',
  actor: null,
  action: 'a.b',
  words,
  subjectType: 'a',
  subjectWords: 'Sesuatu',
  subjectId: 'x',
  before: null,
  after: null,
  details: {},
});

it('a file that is cut says so in its last row, in both formats', async () => {
  const lines = [line(2, 'Masuk'), line(1, ' =1+1')];
  const csv = (await auditFile(lines, 'csv', true)).bytes.toString('utf8').trim().split('\r\n');
  expect(csv).toHaveLength(4);
  expect(csv[2]).toContain(`,' =1+1,`);
  expect(csv.at(-1)).toContain('berhenti di sini: 2 catatan');
  const [sheet] = await readXlsxFile((await auditFile(lines, 'xlsx', true)).bytes);
  expect(sheet?.data.at(-1)?.[0]).toContain('berhenti di sini: 2 catatan');
  expect((await auditFile(lines, 'csv')).bytes.toString('utf8')).not.toContain('berhenti');
});
