import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../ui/Skeleton.js';
import type { Media } from '../api/lesson.js';
import { useLessonThings } from '../lesson-things.js';

const MediaPicker = lazy(async () => {
  const { MediaPicker: Picker } = await import('../../media/MediaPicker.js');
  return { default: Picker };
});

interface MediaChoiceProps {
  readonly kind: Media['kind'];
  /** Pasted or dropped: they are uploaded at once. */
  readonly files?: readonly File[] | undefined;
  readonly onPick: (media: Media) => void;
}

/** An upload, new or from the library; the lesson knows it from then on. */
export function MediaChoice({ kind, files, onPick }: MediaChoiceProps) {
  const { addMedia } = useLessonThings();
  return (
    <Suspense fallback={<Skeleton />}>
      <MediaPicker
        kinds={[kind]}
        files={files}
        onPick={(media) => {
          addMedia(media);
          onPick(media);
        }}
      />
    </Suspense>
  );
}
