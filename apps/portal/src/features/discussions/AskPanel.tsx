import { useState } from 'react';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { useOutbox } from '../offline/use-device.js';
import { useQuestions } from './api/questions.js';
import { AskForm, type AskFormProps } from './components/AskForm.js';
import { QuestionCard } from './components/QuestionCard.js';

/** "Tanya pelatih" under a lesson: ask, and read what others asked. */
export default function AskPanel(props: AskFormProps) {
  const { enrolmentId, lessonCode } = props;
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState('');
  const waiting = useOutbox().filter(
    (item) => item.kind === 'question' && item.enrolmentId === enrolmentId && item.code === lessonCode,
  );
  return (
    <Stack gap="large">
      <AskForm {...props} />
      {waiting.map((item) => (
        <Card key={item.id} tone="sunken">
          <Stack gap="small">
            <p>{item.kind === 'question' && item.text}</p>
            <Row>
              <Badge tone="warning">{item.problem ?? 'Menunggu sinyal'}</Badge>
            </Row>
          </Stack>
        </Card>
      ))}
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(search.trim());
        }}
      >
        <Stack gap="small">
          <TextInput
            label="Cari pertanyaan di pelatihan ini"
            type="search"
            value={search}
            maxLength={200}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Row>
            <Button type="submit" variant="secondary" icon="search">
              Cari
            </Button>
            {asked !== '' && (
              <Button
                variant="quiet"
                icon="close"
                onClick={() => {
                  setSearch('');
                  setAsked('');
                }}
              >
                Kembali ke pelajaran ini
              </Button>
            )}
          </Row>
        </Stack>
      </form>
      <QuestionList key={asked} enrolmentId={enrolmentId} lessonCode={lessonCode} search={asked} />
    </Stack>
  );
}

interface QuestionListProps {
  readonly enrolmentId: string;
  readonly lessonCode: string;
  /** Empty: those of the lesson. */
  readonly search: string;
}

function QuestionList({ enrolmentId, lessonCode, search }: QuestionListProps) {
  const [page, setPage] = useState(1);
  const filter = search === '' ? { lesson: lessonCode } : { search };
  const questions = useQuestions(enrolmentId, { ...filter, page });
  return (
    <QueryView query={questions} heading="h2">
      {({ items, total, pageSize }) => (
        <Stack>
          <p role="status">{countOf(total, search !== '')}</p>
          {items.map((question) => (
            <QuestionCard
              key={question.id}
              enrolmentId={enrolmentId}
              question={question}
              showLesson={search !== ''}
            />
          ))}
          <Row>
            {page > 1 && (
              <Button variant="secondary" icon="left" onClick={() => setPage(page - 1)}>
                Sebelumnya
              </Button>
            )}
            {page * pageSize < total && (
              <Button variant="secondary" iconEnd="right" onClick={() => setPage(page + 1)}>
                Berikutnya
              </Button>
            )}
          </Row>
        </Stack>
      )}
    </QueryView>
  );
}

function countOf(total: number, searching: boolean): string {
  if (total > 0) return `${total} pertanyaan`;
  return searching
    ? 'Tidak ada pertanyaan dengan kata itu. Tulis pertanyaan Anda di atas.'
    : 'Belum ada pertanyaan di pelajaran ini. Jadilah yang pertama.';
}
