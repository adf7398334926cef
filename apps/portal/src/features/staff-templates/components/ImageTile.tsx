import { useEffect, useRef, useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useRemoveImage } from '../api/image-shelf.js';
import type { TemplateImage } from '../api/images.js';
import styles from './ImageDialog.module.css';

interface ImageTileProps {
  readonly image: TemplateImage;
  readonly onChoose: () => void;
  readonly onRemoved: () => void;
}

/** One picture with its weight: to be chosen, or taken away unless a published version shows it. */
export function ImageTile({ image, onChoose, onRemoved }: ImageTileProps) {
  const { name, width, height, bytes, url, uses } = image;
  const called = `${name}, ${formatBytes(bytes)}`;
  const published = uses.filter((use) => use.published);
  return (
    <li className={styles.tile}>
      <button type="button" className={styles.image} onClick={onChoose}>
        <img src={url} alt="" width={width} height={height} />
        <span>{called}</span>
      </button>
      {published.length > 0 ? (
        <p className={styles.note}>Dipakai versi terbit: {namesOf(published)}</p>
      ) : (
        <Removing image={image} called={called} onRemoved={onRemoved} />
      )}
    </li>
  );
}

interface RemovingProps {
  readonly image: TemplateImage;
  readonly called: string;
  readonly onRemoved: () => void;
}

/** Asked in its place: a second question over this one would hide what it is about. */
function Removing({ image, called, onRemoved }: RemovingProps) {
  const [asking, setAsking] = useState(false);
  const remove = useRemoveImage(onRemoved);
  const yes = useRef<HTMLDivElement>(null);
  const ask = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) yes.current?.querySelector('button')?.focus();
    else if (asked.current) ask.current?.querySelector('button')?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <div ref={ask}>
        <Button variant="quiet" icon="trash" onClick={() => setAsking(true)}>
          Hapus <VisuallyHidden>{called}</VisuallyHidden>
        </Button>
      </div>
    );
  return (
    <div ref={yes} className={styles.asking} role="group" aria-label={`Hapus ${called}?`}>
      <RequestErrorBanner error={remove.error} />
      <p>
        {image.uses.length > 0
          ? `Dipakai draf ${namesOf(image.uses)}. Draf itu perlu gambar lain sebelum terbit.`
          : 'Tidak dipakai templat mana pun.'}
      </p>
      <Button
        variant="danger"
        busy={remove.isPending}
        busyLabel="Sedang menghapus…"
        onClick={() => remove.submit({ params: { id: image.id } })}
      >
        Ya, hapus
      </Button>
      <Button variant="secondary" onClick={() => setAsking(false)}>
        Tidak jadi
      </Button>
    </div>
  );
}

const namesOf = (uses: TemplateImage['uses']): string => uses.map(({ name }) => `“${name}”`).join(', ');
