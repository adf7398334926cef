import { XMLValidator } from 'fast-xml-parser';
import { excerptOf, type ParsedFault } from './parsed-question.js';

/** One `<question>` of a Moodle XML file. */
export interface XmlBlock {
  readonly line: number;
  readonly type: string;
  readonly xml: string;
}

const HIDDEN = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g;
const QUESTION = /<question\b([^>]*)>[\s\S]*?<\/question\s*>/g;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Document types can name files of the server and grow without end: such a file is not read at all. */
export function forbidden(text: string): ParsedFault | undefined {
  const at = text.replace(HIDDEN, (hidden) => ' '.repeat(hidden.length)).search(/<!(?:DOCTYPE|ENTITY)/i);
  if (at < 0) return undefined;
  const message = 'Berkas memuat DOCTYPE atau ENTITY dan ditolak. Ekspor ulang dari Moodle.';
  return { line: lineAt(text, at), message, excerpt: excerptOf(text.slice(at, at + 120)) };
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
  const markup = text.replace(HIDDEN, (hidden) => hidden.replace(/[^\n]/g, ' '));
  const found = [...markup.matchAll(QUESTION)].map((match) => ({
    line: lineAt(text, match.index),
    type: /\btype\s*=\s*["']([\w-]+)["']/.exec(match[1] ?? '')?.[1] ?? '',
    xml: text.slice(match.index, match.index + match[0].length),
  }));
  const faults = found.flatMap((block) => faultIn(block) ?? []);
  const blocks = found.filter((block) => !faultIn(block));
  const opened = markup.split(/<question\b/).length - 1;
  if (opened !== found.length || found.length === 0) {
    const whole = XMLValidator.validate(text);
    const line = whole === true ? 1 : whole.err.line;
    const message =
      found.length === 0
        ? 'Tidak ada soal Moodle XML di berkas ini.'
        : 'Ada soal yang tidak ditutup dengan </question>.';
    faults.push({ line, message, excerpt: excerptOf(text.split('\n')[line - 1] ?? '') });
  }
  return { blocks, faults };
}
