import { isList, MAX_LIST_DEPTH, type AnyNode } from './node.js';

/** Takes lists that lie deeper than `room` levels one level up, behind the item that held them. No word is lost. */
export function limitLists(nodes: readonly AnyNode[], room = MAX_LIST_DEPTH): AnyNode[] {
  return nodes.flatMap((node) => {
    if (!isList(node)) return [withContent(node, limitLists(node.content ?? [], room))];
    if (room <= 0) return (node.content ?? []).flatMap((item) => limitLists(item.content ?? [], room));
    return [
      withContent(
        node,
        (node.content ?? []).flatMap((item) => limitItem(item, room - 1)),
      ),
    ];
  });
}

/** An item; lists inside that have no room any more become items right behind it. */
function limitItem(item: AnyNode, room: number): AnyNode[] {
  const content = item.content ?? [];
  if (room > 0 || !content.some(isList)) return [withContent(item, limitLists(content, room))];
  const own = content.filter((node) => !isList(node));
  const inner = content.filter(isList).flatMap((list) => list.content ?? []);
  const first = own.length > 0 ? [withContent(item, own)] : [];
  return [...first, ...inner.flatMap((child) => limitItem({ ...child, ...sameKind(item) }, room))];
}

/** A task list may hold bullets and the other way round; what moves out takes the kind of its new neighbours. */
function sameKind(item: AnyNode): Partial<AnyNode> {
  return item.type === 'taskItem'
    ? { type: 'taskItem', attrs: { checked: false } }
    : { type: 'listItem', attrs: undefined };
}

function withContent(node: AnyNode, content: readonly AnyNode[]): AnyNode {
  return node.content === undefined ? node : { ...node, content };
}
