import type { Lesson } from '../../api/free-lesson.js';
import type { OnPosition } from './document-context.js';
import { MediaPlayer } from './MediaPlayer.js';
import { YoutubeVideo } from './YoutubeVideo.js';

export interface LessonRecordingProps {
  readonly content: Extract<Lesson['content'], { kind: 'video' | 'audio' }>;
  readonly media: Lesson['media'];
  /** Second to go on from. */
  readonly startAt?: number | null | undefined;
  readonly onPosition?: OnPosition | undefined;
}

/** What a video or audio lesson plays: our own recording, else the one at YouTube. */
export function LessonRecording({ content, media, startAt, onPosition }: LessonRecordingProps) {
  const { kind, mediaId } = content;
  if (mediaId === null)
    return kind === 'video' && content.youtube ? <YoutubeVideo {...content.youtube} /> : null;
  const recording = media.find(({ id }) => id === mediaId);
  return <MediaPlayer kind={kind} media={recording} startAt={startAt} onPosition={onPosition} />;
}
