import { lazy, Suspense, type ComponentType } from 'react';

type Parts = typeof import('./MediaParts.js');
type Props<K extends keyof Parts> = Parts[K] extends () => unknown ? object : Parameters<Parts[K]>[0];

let parts: Parts | undefined;

/**
 * Fetches what shows pictures, recordings and questions. Most lessons are words alone, and those pay nothing for it.
 * The server does this once before it renders, so that its HTML has everything; the browser takes each part over when
 * its code is here.
 */
export async function loadMediaParts(): Promise<void> {
  parts ??= await import('./MediaParts.js');
}

function NotHereYet() {
  return <p>Bagian ini muncul saat ada sinyal. Teksnya bisa Anda baca.</p>;
}

/** A part that is there at once when its code is, and follows later when not. */
function slotFor<K extends keyof Parts>(name: K): ComponentType<Props<K>> {
  const found = () => parts?.[name] as ComponentType<object> | undefined;
  const Later = lazy(async () => {
    await loadMediaParts().catch(() => undefined);
    return { default: found() ?? NotHereYet };
  });
  return function Slot(props: Props<K>) {
    const Part = found() ?? Later;
    return (
      <Suspense fallback={null}>
        <Part {...(props as object)} />
      </Suspense>
    );
  };
}

/** Pictures, recordings, files and questions of a text. */
export const MediaBlock = slotFor('MediaBlock');
/** What a video or audio lesson plays. */
export const LessonRecording = slotFor('LessonRecording');
/** The switch "Hemat data". */
export const DataSaverToggle = slotFor('DataSaverToggle');
