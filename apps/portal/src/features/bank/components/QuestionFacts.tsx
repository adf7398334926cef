import { Stack } from '../../../ui/Stack.js';
import { formatNumber } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { answerWords } from '../../quiz/questions.js';
import type { BankQuestionDetail } from '../api/questions.js';
import { wordsOfUse } from '../words.js';

/** Where a question is asked, in the draft and in versions. */
export function QuestionFacts({ detail: { question, versions } }: { readonly detail: BankQuestionDetail }) {
  return (
    <>
      <Stack as="section" aria-labelledby="dipakai" gap="small">
        <h2 id="dipakai">Dipakai di draf</h2>
        {question.usedIn.length === 0 ? (
          <p>Belum dipakai. Pilih soal ini di kuis atau tes.</p>
        ) : (
          <ul>
            {question.usedIn.map((use) => (
              <li key={`${use.type} ${use.lessonCode ?? ''}`}>{wordsOfUse(use)}</li>
            ))}
          </ul>
        )}
      </Stack>
      {versions.length > 0 && (
        <Stack as="section" aria-labelledby="versi" gap="small">
          <h2 id="versi">Versi yang memakai soal ini</h2>
          <WideTable
            caption="Versi yang memakai soal ini"
            rows={versions}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'number', header: 'Versi', cell: ({ number }) => number },
              {
                key: 'state',
                header: 'Keadaan',
                cell: ({ published }) =>
                  published ? <Badge tone="success">Terbit</Badge> : <Badge>Versi lama</Badge>,
              },
              {
                key: 'key',
                header: 'Kunci',
                cell: ({ key }) => answerWords(question, key) || key.join('; '),
              },
              {
                key: 'same',
                header: 'Dibanding draf',
                cell: ({ same }) =>
                  same ? 'Sama, kuncinya dapat diperbaiki' : 'Kata, gambar, satuan, atau pilihannya berbeda',
              },
              {
                key: 'attempts',
                header: 'Pengerjaan',
                numeric: true,
                cell: ({ attempts }) => formatNumber(attempts),
              },
            ]}
          />
        </Stack>
      )}
    </>
  );
}
