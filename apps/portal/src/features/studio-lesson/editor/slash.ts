import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';

/** A "/" that was typed where a word may begin, and what was typed after it. Positions in the document. */
export interface SlashMatch {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

interface SlashState {
  readonly match: SlashMatch | null;
  /** Where Esc closed the menu: it stays closed until that slash is gone. */
  readonly closedAt: number | null;
}

const key = new PluginKey<SlashState>('slash');
const PATTERN = /(?:^|\s)\/([\p{L}\d]{0,20})$/u;

export const slashMatch = (state: EditorState): SlashMatch | null => key.getState(state)?.match ?? null;

/** What the cursor stands behind, if it is a slash and a word. */
export function findSlash({ selection }: EditorState): SlashMatch | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const query = PATTERN.exec(before)?.[1];
  if (query === undefined) return null;
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}

export interface SlashOptions {
  /** Keys while the menu is open; true when the menu has used it. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Knows when the slash menu is open. It opens only by typing, not because the cursor passes an old slash. */
export const Slash = Extension.create<SlashOptions>({
  name: 'slash',
  priority: 2000,
  addOptions: () => ({ onKey: () => false }),
  addProseMirrorPlugins() {
    const { onKey } = this.options;
    return [
      new Plugin<SlashState>({
        key,
        state: {
          init: () => ({ match: null, closedAt: null }),
          apply(transaction, before, _old, state) {
            const found = findSlash(state);
            if (!found) return { match: null, closedAt: null };
            if (transaction.getMeta(key) === 'close') return { match: null, closedAt: found.from };
            if (before.closedAt === found.from) return { match: null, closedAt: found.from };
            const typed = transaction.docChanged && !transaction.getMeta('paste');
            return { match: typed || before.match ? found : null, closedAt: null };
          },
        },
        props: {
          handleKeyDown(view, event) {
            if (!slashMatch(view.state)) return false;
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(key, 'close'));
              return true;
            }
            return onKey(event);
          },
        },
      }),
    ];
  },
});
