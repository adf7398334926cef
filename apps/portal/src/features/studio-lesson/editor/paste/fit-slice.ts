import { Fragment, Slice, type ResolvedPos } from '@tiptap/pm/model';
import { toFlow } from '../../document/flow.js';
import { limitLists } from '../../document/lists.js';
import { MAX_LIST_DEPTH, type AnyNode } from '../../document/node.js';
import { listDepthAt } from '../nodes/list-depth.js';

const FRAMES: ReadonlySet<string> = new Set([
  'blockquote',
  'callout',
  'tableCell',
  'tableHeader',
  'listItem',
  'taskItem',
]);
const FLOWS: ReadonlySet<string> = new Set([
  'paragraph',
  'bulletList',
  'orderedList',
  'taskList',
  'listItem',
  'taskItem',
  'text',
  'hardBreak',
]);

/** Makes what is pasted fit where the cursor is: only paragraphs and lists inside a box, lists at most three deep. */
export function fitSlice(slice: Slice, $at: ResolvedPos): Slice {
  const schema = $at.doc.type.schema;
  const before = (slice.content.toJSON() ?? []) as AnyNode[];
  const framed = isFramed($at) && before.some(({ type }) => !FLOWS.has(type ?? ''));
  // Cells into cells: the table extension lays them over each other.
  if (framed && isInTable($at) && isRowsOrTable(before)) return slice;
  const after = limitLists(framed ? toFlow(before) : before, MAX_LIST_DEPTH - listDepthAt($at));
  if (JSON.stringify(after) === JSON.stringify(before)) return slice;
  return Slice.maxOpen(Fragment.fromJSON(schema, after));
}

const ancestors = ($at: ResolvedPos): string[] =>
  Array.from({ length: $at.depth }, (_none, level) => $at.node(level + 1).type.name);
const isFramed = ($at: ResolvedPos): boolean => ancestors($at).some((name) => FRAMES.has(name));
const isInTable = ($at: ResolvedPos): boolean => ancestors($at).includes('table');
const isRowsOrTable = (nodes: readonly AnyNode[]): boolean =>
  nodes.length === 1 && (nodes[0]?.type ?? '').startsWith('table');
