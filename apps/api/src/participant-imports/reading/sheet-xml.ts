import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { TableRefused } from './table.js';

interface Handlers {
  readonly open?: (name: string, attributes: Record<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML as it comes; names without their namespace's prefix. Entities of a document type are not expanded. */
export function parserOf({ open, text, close }: Handlers): SaxesParser {
  const parser = new SaxesParser({ position: false });
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new TableRefused('Berkas XLSX ini tidak wajar. Simpan ulang dari Excel, lalu kirim lagi.');
  });
  parser.on('error', () => {
    throw new TableRefused('Berkas XLSX ini rusak. Simpan ulang dari Excel, lalu kirim lagi.');
  });
  if (open) parser.on('opentag', (tag) => open(plain(tag.name), tag.attributes as Record<string, string>));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', (tag) => close(plain(tag.name)));
  return parser;
}

export async function parseAll(source: Readable, handlers: Handlers): Promise<void> {
  const parser = parserOf(handlers);
  const decoder = new TextDecoder();
  for await (const chunk of source as AsyncIterable<Buffer>)
    parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
}
