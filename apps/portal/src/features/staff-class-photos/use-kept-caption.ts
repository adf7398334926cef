import { useState } from 'react';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';

/** A caption being written, kept on this device with every letter until it is saved. */
export function useKeptCaption(photoId: string, saved: string) {
  const name = `class-photo-caption.${photoId}`;
  const kept = useBrowserValue(() => readPrivate(name), undefined);
  const [typed, setTyped] = useState<string>();
  const restored = typeof kept === 'string' && kept.trim() !== saved ? kept : undefined;
  const caption = typed ?? restored ?? saved;
  return {
    caption,
    /** It is from an earlier visit. */
    restored: typed === undefined && restored !== undefined,
    setCaption: (text: string) => {
      setTyped(text);
      if (text.trim() === saved) removePrivate(name);
      else writePrivate(name, text);
    },
    /** What was typed while it was being saved stays. */
    forget: (sent: string) => {
      if (readPrivate(name) === sent) removePrivate(name);
    },
  };
}
