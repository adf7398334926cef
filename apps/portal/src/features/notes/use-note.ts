import { useEffect, useRef, useState } from 'react';
import { useServerNote } from './api/notes.js';
import { keepNote, localNote, subscribeNotes, type LocalNote } from './note-store.js';
import { sendNote } from './send-notes.js';

/** A pause in writing after which a note is sent. */
const IDLE_MS = 1500;
const RETRY_MS = 30_000;

export interface NoteOf {
  readonly enrolmentId: string;
  readonly code: string;
  readonly courseTitle: string;
  readonly lessonTitle: string;
}

export interface NoteOnScreen {
  readonly note: LocalNote;
  readonly loading: boolean;
  /** The device has no room: only the API can keep it. */
  readonly full: boolean;
  readonly change: (text: string) => void;
}

/** My note on a lesson: kept on the device with every letter, sent in pauses, and again when the signal is back. */
export function useNote(of: NoteOf): NoteOnScreen {
  const { enrolmentId, code } = of;
  const [note, setNote] = useState<LocalNote>(() => emptyNote(of));
  const [full, setFull] = useState(false);
  const server = useServerNote(enrolmentId, code);
  useEffect(() => {
    const read = () => {
      const kept = localNote(enrolmentId, code);
      if (kept) setNote(kept);
    };
    read();
    return subscribeNotes(read);
  }, [enrolmentId, code]);
  const answer = server.data;
  const names = useRef(of);
  useEffect(() => {
    const kept = localNote(enrolmentId, code);
    // Words that were not sent yet come first; the API puts them together with its own.
    if (!answer || kept?.waiting || answer.revision < (kept?.base ?? 0)) return;
    const { text, revision, updatedAt } = answer;
    const next = { ...emptyNote(names.current), text, base: revision, at: updatedAt ?? '' };
    if (!keepNote(next)) setNote(next);
  }, [answer, enrolmentId, code]);
  useSending(note);
  const change = (text: string) => {
    const next = { ...note, text, waiting: true, problem: undefined, at: new Date().toISOString() };
    setNote(next);
    setFull(!keepNote(next));
  };
  return { note, loading: server.isPending && note.at === '', full, change };
}

/** After a pause, when the signal is back, and when one leaves. */
function useSending(note: LocalNote): void {
  const latest = useRef(note);
  useEffect(() => {
    latest.current = note;
    if (!note.waiting || note.problem !== undefined) return undefined;
    const send = () => void sendNote(latest.current);
    const idle = setTimeout(send, IDLE_MS);
    const again = setInterval(send, RETRY_MS);
    addEventListener('online', send);
    return () => {
      clearTimeout(idle);
      clearInterval(again);
      removeEventListener('online', send);
    };
  }, [note]);
  useEffect(
    () => () => {
      if (latest.current.waiting && latest.current.problem === undefined) void sendNote(latest.current);
    },
    [],
  );
}

const emptyNote = ({ enrolmentId, code, courseTitle, lessonTitle }: NoteOf): LocalNote => ({
  enrolmentId,
  code,
  courseTitle,
  lessonTitle,
  text: '',
  base: 0,
  waiting: false,
  at: '',
});
