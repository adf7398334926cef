import type { Editor, JSONContent } from '@tiptap/react';
import { useState } from 'react';
import { Dialog } from '../../../ui/Dialog.js';
import { MediaChoice } from '../components/MediaChoice.js';
import { QuestionChoice } from '../components/QuestionChoice.js';
import { YoutubeForm } from '../components/YoutubeForm.js';
import type { Asking } from './blocks.js';
import { insertBlock } from './insert-block.js';
import { enterNewBlock } from './selected-block.js';

const TITLE: Readonly<Record<Asking, string>> = {
  image: 'Pilih gambar',
  video: 'Pilih video',
  audio: 'Pilih audio',
  file: 'Pilih berkas',
  youtube: 'Video YouTube',
  quiz: 'Pilih soal',
  beforeAfter: 'Foto sebelum dan sesudah',
};

const NO_FILES: readonly File[] = [];

interface AskDialogProps {
  readonly editor: Editor;
  readonly asking: Asking;
  /** Pasted or dropped: they are uploaded at once. */
  readonly files: readonly File[] | undefined;
  /** One of several files has become a block; these are left. */
  readonly onMore: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** What a block needs before it can be inserted: a file, an address, a question, two pictures. */
export function AskDialog({ editor, asking, files = NO_FILES, onMore, onClose }: AskDialogProps) {
  const insert = (type: Asking, attrs: Record<string, string>) => {
    onClose();
    // After the dialog has given the focus back.
    requestAnimationFrame(() => {
      insertBlock(editor, { type, attrs } satisfies JSONContent);
      if (files.length > 1) onMore(files.slice(1));
      else enterNewBlock(editor);
    });
  };
  return (
    <Dialog open title={TITLE[asking]} onClose={onClose}>
      {asking === 'youtube' ? (
        <YoutubeForm onPick={(video) => insert('youtube', video)} />
      ) : asking === 'quiz' ? (
        <QuestionChoice onPick={(question) => insert('quiz', { question })} />
      ) : asking === 'beforeAfter' ? (
        <PairChoice onPick={(pair) => insert('beforeAfter', pair)} />
      ) : (
        <MediaChoice
          kind={asking}
          files={files}
          onPick={({ id }) => insert(asking, { mediaId: id, ...(asking === 'image' && { alt: '' }) })}
        />
      )}
    </Dialog>
  );
}

/** First the picture before, then the one after. */
function PairChoice({ onPick }: { readonly onPick: (pair: { before: string; after: string }) => void }) {
  const [before, setBefore] = useState<string | null>(null);
  return (
    <>
      <p role="status">
        {before === null ? 'Langkah 1 dari 2: foto sebelum.' : 'Langkah 2 dari 2: foto sesudah.'}
      </p>
      <MediaChoice
        key={before ?? 'before'}
        kind="image"
        onPick={({ id }) => (before === null ? setBefore(id) : onPick({ before, after: id }))}
      />
    </>
  );
}
