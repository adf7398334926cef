/** Largest file that is taken, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Rows per transaction while checking and writing. */
export const CHUNK = 1_000;
/** Which consent text people agreed to at an office; the import's row says who asked and where the proof lies. */
export const OFFICE_CONSENT = 'kantor-2026-11';

export const fileKey = (importId: string): string => `participant-imports/${importId}`;
export const columnsContext = (importId: string): string => `participant-import:${importId}:columns`;
export const cellsContext = (importId: string, row: number): string =>
  `participant-import:${importId}:row:${row}`;
