import { createHash } from 'node:crypto';
import type { FieldError } from '@sinau/contracts/problem.js';
import { fieldErrors } from '../http/input.js';
import { sentenceOf } from '../http/sentences.js';
import { crossErrors, crossWarnings } from './curriculum-checks.js';
import { CurriculumFile, curriculumSections } from './curriculum-file.js';

type Reading =
  { readonly file: CurriculumFile; readonly warnings: FieldError[] } | { readonly errors: FieldError[] };

/** Each section that is right by itself: checks between sections need not wait until all of them are. */
function soundSections(given: object): Partial<CurriculumFile> {
  const entries = Object.entries(curriculumSections).flatMap(([key, schema]) => {
    const parsed = schema.safeParse((given as Record<string, unknown>)[key]);
    return parsed.success && parsed.data !== undefined ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(entries) as Partial<CurriculumFile>;
}

/** Reads a curriculum file. All its errors come at once, each with its path and a sentence in Indonesian. */
export function readCurriculum(given: unknown): Reading {
  const parsed = CurriculumFile.safeParse(given, { error: sentenceOf });
  if (parsed.success) {
    const errors = crossErrors(parsed.data);
    return errors.length > 0 ? { errors } : { file: parsed.data, warnings: crossWarnings(parsed.data) };
  }
  const sections = typeof given === 'object' && given !== null ? soundSections(given) : {};
  return { errors: [...fieldErrors(parsed.error), ...crossErrors(sections)] };
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  );
}

/** SHA-256 of the file with its keys in order: indentation and key order do not make another curriculum. */
export function fingerprint(given: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(canonical(given)))
    .digest();
}
