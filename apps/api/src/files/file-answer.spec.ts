import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ByteRange } from './file-store.js';
import { answerFor, type Conditions } from './file-answer.js';

const CONTENT = '0123456789';
const ETAG = '"abc"';
const none: Conditions = { range: undefined, ifRange: undefined, ifNoneMatch: undefined };
const read = async (range?: ByteRange) =>
  Readable.from([range ? CONTENT.slice(range.start, range.end + 1) : CONTENT]);

async function ask(conditions: Partial<Conditions>) {
  const file = { etag: ETAG, size: CONTENT.length, headers: { etag: ETAG } };
  const { status, headers, body } = await answerFor(file, { ...none, ...conditions }, read);
  expect(headers['etag']).toBe(ETAG);
  return [
    status,
    headers['content-range'],
    headers['content-length'],
    body && (await text(body as Readable)),
  ];
}

it.each([
  ['nothing in particular', {}, [200, undefined, '10', CONTENT]],
  ['a part', { range: 'bytes=2-4' }, [206, 'bytes 2-4/10', '3', '234']],
  ['the end', { range: 'bytes=-2' }, [206, 'bytes 8-9/10', '2', '89']],
  ['a part behind the end', { range: 'bytes=10-' }, [416, 'bytes */10', undefined, null]],
  ['a part of this very file', { range: 'bytes=0-0', ifRange: ETAG }, [206, 'bytes 0-0/10', '1', '0']],
  ['a part of another file', { range: 'bytes=0-0', ifRange: '"old"' }, [200, undefined, '10', CONTENT]],
  ['what it has', { range: 'bytes=2-4', ifNoneMatch: ETAG }, [304, undefined, undefined, null]],
])('answers who wants %s', async (_name, conditions, answer) => {
  expect(await ask(conditions)).toEqual(answer);
});
