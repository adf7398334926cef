import { Mark, markInputRule } from '@tiptap/core';
import { isAllowedHref } from '../../document/href.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    lessonLink: {
      /** Links the selection, or writes the address itself where nothing is selected. */
      setLessonLink: (href: string) => ReturnType;
      unsetLessonLink: () => ReturnType;
    };
    lessonCode: { toggleCode: () => ReturnType };
  }
}

/** A link with nothing but its address; addresses that the contract refuses are not taken over from a paste. */
export const LessonLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return isAllowedHref(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: HTMLAttributes.href, rel: 'noopener' }, 0],
  addCommands() {
    return {
      setLessonLink:
        (href) =>
        ({ chain, state }) => {
          if (!isAllowedHref(href)) return false;
          const mark = { type: this.name, attrs: { href } };
          if (state.selection.empty) {
            return chain()
              .extendMarkRange(this.name)
              .command(({ tr, commands }) =>
                tr.selection.empty
                  ? commands.insertContent({ type: 'text', text: href, marks: [mark] })
                  : commands.setMark(this.name, { href }),
              )
              .run();
          }
          return chain().setMark(this.name, { href }).run();
        },
      unsetLessonLink:
        () =>
        ({ chain }) =>
          chain().extendMarkRange(this.name).unsetMark(this.name).run(),
    };
  },
});

/** Like the usual code mark, but it may be bold at the same time, as in the curricula. */
export const LessonCode = Mark.create({
  name: 'code',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addCommands() {
    return {
      toggleCode:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleCode() };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(`(?!\s+`)([^`]+)`(?!\s+`))$/, type: this.type })];
  },
});
