import { useState } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import { formatDate } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { downloadText } from '../staff-kit/download.js';
import { lastSeen } from '../offline/last-seen.js';
import { notesReadAt, type LocalNote } from './note-store.js';
import { byCourse, matching, toMarkdown, toPlainText } from './note-text.js';
import styles from './NotesView.module.css';
import { useAllNotes } from './use-all-notes.js';

/** Every note with its lesson, to search, to take along and to print. */
export default function NotesView() {
  const { query, notes } = useAllNotes();
  if (notes.length > 0)
    return (
      <>
        {query.error && <ReadAt />}
        <Notes notes={notes} />
      </>
    );
  return (
    <QueryView query={query} heading="h2" offline={<NoneHere />}>
      {() => <Nothing />}
    </QueryView>
  );
}

function Notes({ notes }: { readonly notes: readonly LocalNote[] }) {
  const [search, setSearch] = useState('');
  const found = matching(notes, search);
  return (
    <Stack gap="large">
      <div data-print="hide">
        <Stack>
          <TextInput
            label="Cari di catatan"
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Row>
            <Button
              variant="secondary"
              icon="download"
              onClick={() => downloadText('catatan-saya.txt', 'text/plain', toPlainText(found))}
            >
              Unduh teks
            </Button>
            <Button
              variant="secondary"
              icon="download"
              onClick={() => downloadText('catatan-saya.md', 'text/markdown', toMarkdown(found))}
            >
              Unduh untuk diolah lagi (.md)
            </Button>
            <Button variant="secondary" icon="printer" onClick={() => window.print()}>
              Cetak
            </Button>
          </Row>
        </Stack>
      </div>
      <p role="status" className={styles.count}>
        {found.length} catatan
      </p>
      {byCourse(found).map(([title, some]) => (
        <section key={title}>
          <Stack>
            <h2>{title}</h2>
            {some.map((note) => (
              <NoteCard key={`${note.enrolmentId}/${note.code}`} note={note} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function NoteCard({ note }: { readonly note: LocalNote }) {
  return (
    <Card as="article">
      <Stack gap="small">
        <h3>
          <a href={learnerPaths.lesson(note.enrolmentId, note.code)}>{note.lessonTitle}</a>
        </h3>
        <p className={styles.text}>{note.text}</p>
        <Row>
          <span>{formatDate(note.at)}</span>
          {note.waiting && <Badge tone="warning">Menunggu sinyal</Badge>}
        </Row>
      </Stack>
    </Card>
  );
}

/** Without a signal: how old what this phone shows is. */
function ReadAt() {
  const at = notesReadAt();
  return <p role="status">Catatan di HP ini. {at && lastSeen(at)}</p>;
}

function NoneHere() {
  return (
    <EmptyState
      title="Tidak ada sinyal"
      action={
        <LinkButton href={paths.downloads} variant="secondary" icon="download">
          Buka yang tersimpan
        </LinkButton>
      }
    >
      <p>Belum ada catatan di HP ini. Catatan lain tampil lagi saat ada sinyal.</p>
    </EmptyState>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="Belum ada catatan"
      action={<LinkButton href={paths.classes}>Buka kelas saya</LinkButton>}
    >
      <p>Buka satu pelajaran, lalu tekan “Catatan saya” di bawah teksnya.</p>
    </EmptyState>
  );
}
