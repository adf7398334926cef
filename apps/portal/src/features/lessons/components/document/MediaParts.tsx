import { BeforeAfter } from './BeforeAfter.js';
import { DataSaverToggle } from './DataSaverToggle.js';
import { useDocument, useMedia } from './document-context.js';
import type { LessonBlock } from './document-types.js';
import { FileLink } from './FileLink.js';
import { LessonImage } from './LessonImage.js';
import { LessonRecording } from './LessonRecording.js';
import { MediaPlayer } from './MediaPlayer.js';
import { QuizBlock } from './QuizBlock.js';
import { YoutubeVideo } from './YoutubeVideo.js';

export { DataSaverToggle, LessonRecording };

/** Blocks that show or ask something, beside the words. */
export function MediaBlock({ block }: { readonly block: LessonBlock }) {
  switch (block.type) {
    case 'image':
      return <LessonImage {...block.attrs} />;
    case 'video':
    case 'audio':
      return <RecordingBlock kind={block.type} {...block.attrs} />;
    case 'file':
      return <FileLink {...block.attrs} />;
    case 'youtube':
      return <YoutubeVideo {...block.attrs} />;
    case 'quiz':
      return <QuizBlock code={block.attrs.question} />;
    case 'beforeAfter':
      return <BeforeAfter {...block.attrs} />;
    default:
      return null;
  }
}

interface RecordingBlockProps {
  readonly mediaId: string;
  readonly kind: 'video' | 'audio';
  readonly caption?: string | undefined;
}

function RecordingBlock({ mediaId, kind, caption }: RecordingBlockProps) {
  const { onPosition } = useDocument();
  const media = useMedia(mediaId);
  return <MediaPlayer media={media} kind={kind} caption={caption} onPosition={onPosition} />;
}
