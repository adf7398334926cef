import { isList, textOf, type AnyNode } from './node.js';

/**
 * Blocks as they may stand inside a cell, a box or a list item: only paragraphs and lists. Headings become
 * paragraphs, boxes and tables give up their frame, pictures and the like have no place there.
 */
export function toFlow(nodes: readonly AnyNode[]): AnyNode[] {
  return nodes.flatMap((node): AnyNode[] => {
    if (node.type === 'paragraph' || isList(node)) return [node];
    if (node.type === 'text' || node.type === 'hardBreak') return [{ type: 'paragraph', content: [node] }];
    if (node.type === 'heading') return [{ type: 'paragraph', content: node.content }];
    if (node.type === 'codeBlock') return linesAsParagraphs(textOf(node));
    return toFlow(node.content ?? []);
  });
}

function linesAsParagraphs(text: string): AnyNode[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
}
