import { XMLValidator } from 'fast-xml-parser';
import { excerptOf, MOST_QUESTIONS, type ParsedFault } from './parsed-question.js';

/** One `<question>` of a Moodle XML file. */
export interface XmlBlock {
  readonly line: number;
  readonly type: string;
  readonly xml: string;
}

const NO_QUESTION = 'Tidak ada soal Moodle XML di berkas ini.';
const UNCLOSED = 'Ada soal yang tidak ditutup dengan </question>.';

/** Lines of offsets that only grow; each character is counted once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = text.indexOf('\n');
  return (offset) => {
    for (; at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
    return line;
  };
}

function faultAt(text: string, at: number, message: string): ParsedFault {
  return { line: lineCounter(text)(at), message, excerpt: excerptOf(text.slice(at, at + 120)) };
}

/** The text with CDATA and comments blanked, up to the first that never closes. */
function markupOf(text: string): { markup: string; unclosed: number } {
  const opening = /<!--|<!\[CDATA\[/g;
  let markup = '';
  let from = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const closing = found[0] === '<!--' ? '-->' : ']]>';
    const end = text.indexOf(closing, opening.lastIndex);
    markup += text.slice(from, found.index);
    if (end < 0) return { markup, unclosed: found.index };
    from = end + closing.length;
    markup += text.slice(found.index, from).replace(/[^\n]/g, ' ');
    opening.lastIndex = from;
  }
  return { markup: markup + text.slice(from), unclosed: -1 };
}

/**
 * Document types can name files of the server and grow without end: such a file is not read at all. Nor is one with a
 * comment or CDATA that never ends: where its questions end is anybody's guess.
 */
export function forbidden(text: string): ParsedFault | undefined {
  const { markup, unclosed } = markupOf(text);
  const at = markup.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (at >= 0)
    return faultAt(text, at, 'Berkas memuat DOCTYPE atau ENTITY dan ditolak. Ekspor ulang dari Moodle.');
  return unclosed < 0
    ? undefined
    : faultAt(text, unclosed, 'Komentar atau CDATA di sini tidak ditutup. Ekspor ulang dari Moodle.');
}

function faultIn(block: XmlBlock): ParsedFault | undefined {
  const checked = XMLValidator.validate(block.xml);
  if (checked === true) return undefined;
  const line = block.line + Math.max(0, checked.err.line - 1);
  return { line, message: 'Tanda XML tidak lengkap di soal ini.', excerpt: excerptOf(block.xml) };
}

/** Cuts the file at its questions, so that one broken question leaves the others readable. */
export function xmlBlocks(text: string): { blocks: XmlBlock[]; faults: ParsedFault[] } {
  // What stands in CDATA and comments is no markup, whatever it looks like.
  const { markup } = markupOf(text);
  const lineOf = lineCounter(text);
  const blocks: XmlBlock[] = [];
  const faults: ParsedFault[] = [];
  let opened = -1;
  for (const { 0: tag, index } of markup.matchAll(/<question\b|<\/question\s*>/g)) {
    if (blocks.length + faults.length > MOST_QUESTIONS) return { blocks, faults };
    const closes = tag.startsWith('</');
    if (opened >= 0 && closes) {
      const xml = text.slice(opened, index + tag.length);
      const head = xml.slice(0, xml.indexOf('>'));
      const type = /\btype\s*=\s*["']([\w-]{1,40})["']/.exec(head)?.[1] ?? '';
      const block = { line: lineOf(opened), type, xml };
      const fault = faultIn(block);
      if (fault) faults.push(fault);
      else blocks.push(block);
    } else if (opened >= 0) {
      faults.push({
        line: lineOf(opened),
        message: UNCLOSED,
        excerpt: excerptOf(text.slice(opened, opened + 120)),
      });
    }
    opened = closes ? -1 : index;
  }
  if (opened >= 0) faults.push(faultAt(text, opened, UNCLOSED));
  if (blocks.length + faults.length === 0) faults.push(faultAt(text, 0, NO_QUESTION));
  return { blocks, faults };
}
