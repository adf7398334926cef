import { useEffect, useState, type FormEvent } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useSaveMedia, type Media } from '../api/media.js';
import { CaptionsField } from './CaptionsField.js';

/** The captions as they are stored, to be changed. */
function useCaptions(url: string | null) {
  const [text, setText] = useState(url === null ? '' : undefined);
  useEffect(() => {
    if (url === null) return undefined;
    const stop = new AbortController();
    fetch(url, { signal: stop.signal })
      .then(async (answer) => setText(answer.ok ? await answer.text() : ''))
      // Also when the panel is closed while the words are still coming.
      .catch(() => undefined);
    return () => stop.abort();
  }, [url]);
  return [text, setText] as const;
}

/** Title, captions and transcript of one upload. Recordings need words for those who cannot hear or have no data. */
export function MediaWords({ media, onSaved }: { readonly media: Media; readonly onSaved?: () => void }) {
  const [title, setTitle] = useState(media.title);
  const [transcript, setTranscript] = useState(media.transcript);
  const [captions, setCaptions] = useCaptions(media.captionsUrl);
  const save = useSaveMedia(() => {
    toast('Tersimpan.');
    onSaved?.();
  });
  const spoken = media.kind === 'video' || media.kind === 'audio';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({
      params: { id: media.id },
      body: { title, transcript, captions: captions?.trim() ? captions : null },
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack narrow>
        <RequestErrorBanner error={save.error} />
        <TextInput
          label="Judul"
          value={title}
          error={fieldError(save.error, 'title')}
          onChange={(event) => setTitle(event.target.value)}
        />
        {spoken && captions !== undefined && (
          <CaptionsField value={captions} error={save.error} onChange={setCaptions} />
        )}
        {spoken && (
          <TextArea
            label="Transkrip"
            hint="Semua yang diucapkan. Dibaca peserta yang tidak memutar rekaman."
            optional
            rows={8}
            value={transcript}
            error={fieldError(save.error, 'transcript')}
            onChange={(event) => setTranscript(event.target.value)}
          />
        )}
        <div>
          {/* Until the captions are here, saving would take them away. */}
          <Button
            type="submit"
            busy={save.isPending || captions === undefined}
            busyLabel={captions === undefined ? 'Memuat…' : 'Menyimpan…'}
          >
            Simpan
          </Button>
        </div>
      </Stack>
    </form>
  );
}
