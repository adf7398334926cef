import { formatTime } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextInput.js';
import { useNote, type NoteOf, type NoteOnScreen } from './use-note.js';

/** "Catatan saya" under a lesson. Only the one who writes ever sees it. */
export default function NotePanel(of: NoteOf) {
  const screen = useNote(of);
  const { note, loading, change } = screen;
  return (
    <Stack gap="small">
      <TextArea
        label="Catatan saya"
        hint="Hanya Anda yang melihat. Tersimpan sendiri."
        rows={6}
        maxLength={20_000}
        value={note.text}
        readOnly={loading}
        error={note.problem}
        onChange={(event) => change(event.target.value)}
      />
      <p role="status">{statusOf(screen)}</p>
      <p>
        <a href={paths.notes}>Lihat semua catatan</a>
      </p>
    </Stack>
  );
}

function statusOf({ note, loading, full }: NoteOnScreen): string {
  if (loading) return 'Membuka catatan…';
  if (full && note.waiting)
    return 'Penyimpanan HP penuh. Catatan belum terkirim; jangan tutup halaman ini dulu.';
  if (note.waiting) return 'Tersimpan di HP ini. Terkirim sendiri saat ada sinyal.';
  return note.at === '' ? '' : `Tersimpan ${formatTime(note.at)}`;
}
