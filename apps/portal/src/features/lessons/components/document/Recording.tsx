import { Banner } from '../../../../ui/Banner.js';
import type { LessonRecordingProps } from './LessonRecording.js';
import { LessonRecording } from './media-parts.js';

/** The recording of a lesson. While there is none yet, it says that the words below are all of it. */
export function Recording(props: LessonRecordingProps) {
  const { content } = props;
  const there = content.mediaId !== null || (content.kind === 'video' && content.youtube !== null);
  if (there) return <LessonRecording {...props} />;
  return (
    <Banner title={content.kind === 'video' ? 'Videonya sedang disiapkan' : 'Rekamannya sedang disiapkan'}>
      Isinya sudah bisa Anda baca di bawah ini.
    </Banner>
  );
}
