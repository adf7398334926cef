import { useState } from 'react';
import { useSearch } from 'wouter';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Later } from '../../../ui/Later.js';

export interface LessonExtrasProps {
  readonly enrolmentId: string;
  readonly lessonCode: string;
  readonly lessonTitle: string;
  readonly courseTitle: string;
}

const loadNote = () => import('../../notes/NotePanel.js');
const loadAsk = () => import('../../discussions/AskPanel.js');

type Panel = 'note' | 'ask';

/** Below a lesson: my note and the questions. Either is fetched when it is opened. */
export default function LessonExtras(props: LessonExtrasProps) {
  const { enrolmentId, lessonCode, lessonTitle, courseTitle } = props;
  // A message about an answer leads here.
  const wanted = new URLSearchParams(useSearch()).has('tanya') ? 'ask' : undefined;
  const [open, setOpen] = useState<Panel | undefined>(wanted);
  const toggle = (panel: Panel) => setOpen(open === panel ? undefined : panel);
  return (
    <Stack>
      <Row>
        <Button
          variant="secondary"
          icon="edit"
          aria-expanded={open === 'note'}
          onClick={() => toggle('note')}
        >
          Catatan saya
        </Button>
        <Button variant="secondary" icon="chat" aria-expanded={open === 'ask'} onClick={() => toggle('ask')}>
          Tanya pelatih
        </Button>
      </Row>
      {open === 'note' && (
        <Card as="section">
          <Later load={loadNote} props={{ enrolmentId, code: lessonCode, lessonTitle, courseTitle }} />
        </Card>
      )}
      {open === 'ask' && (
        <section aria-label="Tanya pelatih">
          <Later load={loadAsk} props={{ enrolmentId, lessonCode, lessonTitle }} />
        </section>
      )}
    </Stack>
  );
}
