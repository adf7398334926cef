import type { AnyExtension } from '@tiptap/core';
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { textOf, type AnyNode } from '../document/node.js';
import {
  AudioBlock,
  BeforeAfterBlock,
  FileBlock,
  ImageBlock,
  QuizBlock,
  VideoBlock,
  YoutubeBlock,
} from './nodes/atoms.js';
import { Callout, FLOW, Quote } from './nodes/boxes.js';
import { ListDepth } from './nodes/list-depth.js';
import { LessonCode, LessonLink } from './nodes/inline-marks.js';

/** A table without widths: learners' screens decide them. No style attributes, which the CSP would refuse. */
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
}).configure({ resizable: false });

const checkboxLabel = (node: { toJSON(): unknown }): string =>
  `Tanda selesai: ${textOf(node.toJSON() as AnyNode) || 'butir kosong'}`;

/** The atoms, which the editor draws with views of its own. */
export const ATOMS = [
  ImageBlock,
  VideoBlock,
  AudioBlock,
  FileBlock,
  YoutubeBlock,
  QuizBlock,
  BeforeAfterBlock,
] as const;

/**
 * The schema of the editor: exactly the nodes and marks of LessonDocument, nothing else can be typed or pasted.
 * @param atoms the blocks without text, with or without views
 */
export function lessonExtensions(atoms: readonly AnyExtension[] = ATOMS): AnyExtension[] {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      blockquote: false,
      bulletList: false,
      code: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      strike: false,
      underline: false,
      dropcursor: { width: 3, color: false, class: 'lesson-dropcursor' },
    }),
    LessonLink,
    LessonCode,
    Quote,
    Callout,
    BulletList,
    OrderedList,
    ListItem.extend({ content: FLOW }),
    TaskList,
    TaskItem.extend({ content: FLOW }).configure({ nested: true, a11y: { checkboxLabel } }),
    ListKeymap,
    ListDepth,
    PlainTable,
    TableRow,
    TableHeader.extend({ content: FLOW }),
    TableCell.extend({ content: FLOW }),
    ...atoms,
  ];
}
