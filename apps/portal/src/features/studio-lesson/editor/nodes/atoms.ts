import { Node, mergeAttributes } from '@tiptap/core';

/** Attributes of a block that has no text of its own, with what they are before anybody wrote something. */
type Defaults = Readonly<Record<string, string>>;

/**
 * A block that is one thing: a picture, a recording, a question. In HTML (the clipboard) it is an element with its
 * attributes as data, so that it can be copied from lesson to lesson.
 */
function atom(name: string, defaults: Defaults) {
  const tag = `lesson-${name.toLowerCase()}`;
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(defaults).map(([key, value]) => [
          key,
          {
            default: value,
            parseHTML: (element: HTMLElement) => element.getAttribute(`data-${key.toLowerCase()}`) ?? value,
            renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${key.toLowerCase()}`]: attrs[key] }),
          },
        ]),
      ),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes)],
  });
}

export const ImageBlock = atom('image', { mediaId: '', alt: '', caption: '' });
export const VideoBlock = atom('video', { mediaId: '', caption: '' });
export const AudioBlock = atom('audio', { mediaId: '', caption: '' });
export const FileBlock = atom('file', { mediaId: '', caption: '' });
export const YoutubeBlock = atom('youtube', { videoId: '', title: '' });
export const QuizBlock = atom('quiz', { question: '' });
export const BeforeAfterBlock = atom('beforeAfter', {
  before: '',
  after: '',
  beforeAlt: '',
  afterAlt: '',
  caption: '',
});
