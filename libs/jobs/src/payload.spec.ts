import { jobs, type Catalogue } from './definitions.js';
import { InvalidJobPayload } from './errors.js';
import { jobIdOf, parsePayload } from './payload.js';

const id = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

describe('parsePayload', () => {
  test('gives back the declared ids', () => {
    expect(parsePayload(jobs, 'render-certificate', { certificateId: id })).toEqual({ certificateId: id });
  });

  test.each([
    ['no id', {}],
    ['not a UUID', { certificateId: '3573010101900001' }],
    ['an unknown key', { certificateId: id, nik: '3573010101900001' }],
    ['not an object', id],
  ])('refuses %s and names no value', (_case, raw) => {
    const parse = () => parsePayload(jobs, 'render-certificate', raw);
    expect(parse).toThrow(InvalidJobPayload);
    expect(parse).not.toThrow('3573010101900001');
  });

  test('refuses a job that nobody declared', () => {
    const parse = () => parsePayload(jobs as Catalogue, 'unknown', {});
    expect(parse).toThrow('Unknown job "unknown"');
  });
});

describe('jobIdOf', () => {
  test('is the same for the same ids in any order and letter case', () => {
    const first = jobIdOf('pair', { a: id, b: 'x' });
    expect(jobIdOf('pair', { b: 'x', a: id.toUpperCase() })).toBe(first);
    expect(jobIdOf('pair', { a: 'x', b: id })).not.toBe(first);
  });

  test('is one that BullMQ accepts', () => {
    expect(jobIdOf('render-certificate', { certificateId: id })).toBe(`render-certificate.${id}`);
  });
});
