const STILL_PICTURES = /^(hei[cfmsx]|hev|mif1|msf1|avi[fs])/;

/** A video or document by its first bytes: good files, only not ones that can be sent yet. */
export function videoOrDocument(bytes: Buffer): 'video' | 'document' | undefined {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'document';
  // Matroska and WebM.
  if (bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'video';
  // MP4, MOV and 3GP share a box format with HEIC and AVIF, which are pictures.
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && !STILL_PICTURES.test(bytes.toString('latin1', 8, 12)))
    return 'video';
  return undefined;
}
