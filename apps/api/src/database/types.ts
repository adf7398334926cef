import pg from 'pg';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const NUMERIC = 1700;
const BIGINT = 20;

type Parser = (text: string) => unknown;

const parsers: Record<number, Parser> = {
  // The connection runs in UTC, so the text ends in +00: `2026-11-21 03:00:00.5+00` becomes ISO 8601.
  [TIMESTAMPTZ]: (text) =>
    text.endsWith('infinity') ? text : `${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, 'Z')}`,
  [DATE]: (text) => text,
  [NUMERIC]: Number,
  [BIGINT]: Number,
};

// The driver asks again for every column of every answer.
const known = new Map<number, Parser>();

function parserOf(oid: number, format: 'text' | 'binary'): Parser {
  if (format !== 'text') return pg.types.getTypeParser(oid, format) as Parser;
  let parser = known.get(oid);
  if (!parser) {
    parser = parsers[oid] ?? (pg.types.getTypeParser(oid, format) as Parser);
    known.set(oid, parser);
  }
  return parser;
}

/**
 * How rows of our own SQL arrive: instants as ISO 8601 UTC text, days as `YYYY-MM-DD`, numbers as numbers.
 * Given to our pool only: the queue library keeps the driver's defaults on its own connections.
 */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary' = 'text') =>
    parserOf(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};
