import type { Evidence } from '@sinau/contracts/assignments.contract.js';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** Words of the curriculum file for what a video may be, by what its bytes say. Phones write 3GP and MOV as kinds of MP4. */
const videos: Record<string, readonly string[]> = {
  mp4: ['mp4', 'm4v', '3gp', 'mov'],
  mov: ['mov', 'mp4'],
  matroska: ['webm', 'mkv'],
  avi: ['avi'],
};

const documents: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  [`${OPEN_XML}.wordprocessingml.document`]: ['docx'],
  [`${OPEN_XML}.spreadsheetml.sheet`]: ['xlsx'],
  [`${OPEN_XML}.presentationml.presentation`]: ['pptx'],
};

interface Found {
  readonly format: string | undefined;
  readonly contentType: string | null;
}

/** Whether the assignment takes what a file turned out to be, whatever its name says. */
export function isAccepted({ kind, formats }: Pick<Evidence, 'kind' | 'formats'>, found: Found): boolean {
  const names =
    kind === 'video'
      ? videos[found.format ?? '']
      : kind === 'document'
        ? documents[found.contentType ?? '']
        : [];
  return (names ?? []).some((name) => formats.includes(name));
}

/** "MP4, WEBM, atau 3GP". */
export function formatWords(formats: readonly string[]): string {
  const words = formats.map((format) => format.toUpperCase());
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} atau ${words.at(-1)}`;
}
