import { z } from 'zod';

/** What GIFT has no words for, kept in a comment that other programs pass over: `// sinau: {"tingkat":"sulit"}`. */
const GiftExtras = z.object({
  kode: z.string().max(20).optional(),
  jenis: z.enum(['benar_salah', 'pilihan_jamak']).optional(),
  tingkat: z.enum(['mudah', 'sedang', 'sulit']).optional(),
  skor: z.int().min(1).max(100).optional(),
  satuan: z.string().max(30).optional(),
  benar: z.string().max(1000).optional(),
  salah: z.string().max(1000).optional(),
});
export type GiftExtras = z.infer<typeof GiftExtras>;

const MARK = 'sinau:';

/** Also Moodle's own `[id:KODE]`. A comment of ours that somebody broke is passed over like any other comment. */
export function readGiftExtras(comments: readonly string[]): GiftExtras {
  const id = /\[id:([^\x00-\x1f\]]{1,20})\]/.exec(comments.join(' '))?.[1];
  const ours = comments.find((comment) => comment.startsWith(MARK))?.slice(MARK.length);
  return { ...(id !== undefined && { kode: id }), ...(ours !== undefined && parsed(ours)) };
}

function parsed(text: string): GiftExtras {
  try {
    const read = GiftExtras.safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

export function writeGiftExtras(extras: GiftExtras): string {
  return `// ${MARK} ${JSON.stringify(extras)}`;
}
