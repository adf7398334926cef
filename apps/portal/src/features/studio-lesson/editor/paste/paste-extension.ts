import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isAllowedHref } from '../../document/href.js';
import { cleanPastedHtml } from './clean-html.js';
import { fitSlice } from './fit-slice.js';

export interface PasteOptions {
  /** Pictures and recordings that were pasted or dropped as files. */
  onFiles: (files: readonly File[]) => void;
  /** So many pictures inside pasted text could not come along. */
  onDroppedPictures: (count: number) => void;
}

/** Cleans what is pasted, turns files into uploads, and makes a link of an address pasted onto words. */
export const LessonPaste = Extension.create<PasteOptions>({
  name: 'lessonPaste',
  addOptions: () => ({ onFiles: () => undefined, onDroppedPictures: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const { html: clean, droppedPictures } = cleanPastedHtml(html);
            if (droppedPictures > 0) options.onDroppedPictures(droppedPictures);
            return clean;
          },
          transformPasted: (slice, view) => fitSlice(slice, view.state.selection.$from),
          handlePaste: (view, event) => {
            const files = filesOf(event.clipboardData);
            if (files.length > 0) {
              options.onFiles(files);
              return true;
            }
            const text = event.clipboardData?.getData('text/plain').trim() ?? '';
            if (view.state.selection.empty || !/^https?:\/\/\S+$/.test(text) || !isAllowedHref(text))
              return false;
            return editor.commands.setLessonLink(text);
          },
          handleDrop: (_view, event, _slice, moved) => {
            const files = moved ? [] : filesOf(event.dataTransfer);
            if (files.length === 0) return false;
            event.preventDefault();
            options.onFiles(files);
            return true;
          },
        },
      }),
    ];
  },
});

/** Files alone; Word puts a picture of the text beside the text itself. */
function filesOf(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/html') || data.types.includes('text/plain')) return [];
  return [...data.files];
}
