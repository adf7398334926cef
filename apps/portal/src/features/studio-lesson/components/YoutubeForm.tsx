import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { youtubeIdOf } from '../document/youtube.js';

export interface YoutubeVideo extends Record<string, string> {
  readonly videoId: string;
  readonly title: string;
}

/** A video at YouTube by its address. Nothing is asked of YouTube here, so the title is typed. */
export function YoutubeForm({ onPick }: { readonly onPick: (video: YoutubeVideo) => void }) {
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [checked, setChecked] = useState(false);
  const videoId = youtubeIdOf(address);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (videoId !== null && title.trim() !== '') onPick({ videoId, title: title.trim() });
      }}
    >
      <Stack>
        <TextInput
          label="Alamat video"
          hint="Salin dari YouTube, misalnya https://youtu.be/…"
          inputMode="url"
          autoComplete="off"
          value={address}
          error={checked && videoId === null ? 'Alamat video YouTube tidak dikenal.' : undefined}
          onChange={(event) => setAddress(event.target.value)}
        />
        <TextInput
          label="Judul video"
          autoComplete="off"
          maxLength={200}
          value={title}
          error={checked && title.trim() === '' ? 'Judul video belum diisi.' : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit">Pakai video ini</Button>
      </Stack>
    </form>
  );
}
