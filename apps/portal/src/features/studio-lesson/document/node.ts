/** Anything in a document as JSON, before it is known to be what the contract allows. */
export interface AnyNode {
  readonly type?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly AnyNode[] | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string | undefined;
}

export const LISTS: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList']);
export const ITEMS: ReadonlySet<string> = new Set(['listItem', 'taskItem']);

/** Lists go three levels deep, as the contract says. */
export const MAX_LIST_DEPTH = 3;

export const isList = (node: AnyNode): boolean => LISTS.has(node.type ?? '');

/** The words of a node and everything in it. */
export function textOf(node: AnyNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join('');
}
