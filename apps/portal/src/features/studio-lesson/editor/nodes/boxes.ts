import { Node, mergeAttributes, wrappingInputRule } from '@tiptap/core';
import type { CalloutTone } from '@sinau/contracts/lesson-document.contract.js';

/** What may stand in a box, a cell or a list item. The first name is what a new one begins with. */
export const FLOW = '(paragraph | bulletList | orderedList | taskList)+';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: {
      setCallout: (tone: CalloutTone) => ReturnType;
      setCalloutTone: (tone: CalloutTone) => ReturnType;
    };
    lessonQuote: { toggleQuote: () => ReturnType };
  }
}

export const Quote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: FLOW,
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addCommands() {
    return {
      toggleQuote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

/** A coloured box with one of four meanings. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: FLOW,
  defining: true,
  addAttributes: () => ({
    tone: {
      default: 'info',
      parseHTML: (element: HTMLElement) => element.dataset.tone ?? 'info',
      renderHTML: ({ tone }: Record<string, unknown>) => ({ 'data-tone': tone }),
    },
  }),
  parseHTML: () => [{ tag: 'aside[data-tone]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      setCallout:
        (tone) =>
        ({ commands, editor }) =>
          editor.isActive(this.name)
            ? commands.updateAttributes(this.name, { tone })
            : commands.wrapIn(this.name, { tone }),
      setCalloutTone:
        (tone) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { tone }),
    };
  },
});
