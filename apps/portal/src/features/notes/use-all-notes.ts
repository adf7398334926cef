import { useEffect, useState } from 'react';
import { useNotes, type NoteListItem } from './api/notes.js';
import { keepNote, keepReadAt, localNotes, subscribeNotes, type LocalNote } from './note-store.js';
import { sendNotes } from './send-notes.js';

const toLocal = (item: NoteListItem): LocalNote => ({
  enrolmentId: item.enrolmentId,
  code: item.lessonCode,
  courseTitle: item.courseTitle,
  lessonTitle: item.lessonTitle ?? 'Pelajaran lama',
  text: item.text,
  base: item.revision,
  waiting: false,
  at: item.updatedAt,
});

const same = (a: LocalNote, b: LocalNote): boolean => a.enrolmentId === b.enrolmentId && a.code === b.code;

/** All notes: the API's, with what this device has not sent yet; alone what the device keeps when there is no signal. */
export function useAllNotes() {
  const query = useNotes();
  const [local, setLocal] = useState<readonly LocalNote[]>([]);
  const items = query.data?.items;
  useEffect(() => {
    const read = () => setLocal(localNotes());
    read();
    void sendNotes();
    return subscribeNotes(read);
  }, []);
  useEffect(() => {
    if (!items) return;
    keepReadAt();
    const kept = localNotes();
    for (const note of items.map(toLocal)) {
      const mine = kept.find((one) => same(one, note));
      if (!mine || (!mine.waiting && mine.base < note.base)) keepNote(note);
    }
  }, [items]);
  const known = items?.map(toLocal);
  const unsent = local.filter(({ waiting }) => waiting);
  const notes = known
    ? [
        ...known.map((note) => unsent.find((one) => same(one, note)) ?? note),
        ...unsent.filter((note) => !known.some((one) => same(one, note))),
      ]
    : local;
  return { query, notes: notes.filter(({ text }) => text !== '') };
}
