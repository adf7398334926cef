import type { AnyExtension } from '@tiptap/core';
import { ReactNodeViewRenderer, type ReactNodeViewProps } from '@tiptap/react';
import { Placeholder } from '@tiptap/extensions';
import type { ComponentType } from 'react';
import { LessonKeys, type LessonKeysOptions } from './keys.js';
import {
  AudioBlock,
  BeforeAfterBlock,
  FileBlock,
  ImageBlock,
  QuizBlock,
  VideoBlock,
  YoutubeBlock,
} from './nodes/atoms.js';
import { LessonPaste, type PasteOptions } from './paste/paste-extension.js';
import { lessonExtensions } from './schema.js';
import { Slash, type SlashOptions } from './slash.js';
import {
  AudioView,
  BeforeAfterView,
  FileView,
  ImageView,
  QuizView,
  VideoView,
  YoutubeView,
} from './views/media-views.js';

const drawn = (block: typeof ImageBlock, View: ComponentType<ReactNodeViewProps>): AnyExtension =>
  block.extend({ addNodeView: () => ReactNodeViewRenderer(View) });

export type EditorHooks = LessonKeysOptions & PasteOptions & SlashOptions;

/** The schema with its views, keys, menu and paste: all that the editor in the browser has. */
export function editorExtensions({ onLink, onToolbar, onKey, ...paste }: EditorHooks): AnyExtension[] {
  return [
    ...lessonExtensions([
      drawn(ImageBlock, ImageView),
      drawn(VideoBlock, VideoView),
      drawn(AudioBlock, AudioView),
      drawn(FileBlock, FileView),
      drawn(YoutubeBlock, YoutubeView),
      drawn(QuizBlock, QuizView),
      drawn(BeforeAfterBlock, BeforeAfterView),
    ]),
    LessonKeys.configure({ onLink, onToolbar }),
    LessonPaste.configure(paste),
    Slash.configure({ onKey }),
    Placeholder.configure({
      placeholder: 'Tulis di sini, atau ketik / untuk menyisipkan gambar, tabel, soal…',
    }),
  ];
}
