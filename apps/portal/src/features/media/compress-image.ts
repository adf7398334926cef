/** As wide as the largest rendition needs on a sharp screen, short enough for 3G. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;
/** A picture below this is sent as it is: making it smaller would cost more sharpness than data. */
const SMALL_BYTES = 300_000;

const named = (name: string, type: string): string =>
  `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${type === 'image/webp' ? 'webp' : 'jpg'}`;

async function encode(canvas: HTMLCanvasElement): Promise<Blob | null> {
  const as = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  const webp = await as('image/webp');
  // A browser that cannot write WebP gives PNG instead, which is larger than the photo was.
  return webp?.type === 'image/webp' ? webp : as('image/jpeg');
}

function draw(bitmap: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Makes a picture small before it is sent: at most 1600 px, WebP, upright, without place and time of the photo. What
 * this browser cannot read (HEIC on some phones) comes back as it is; the server then says what is wrong with it.
 */
export async function compressImage(file: File): Promise<File> {
  if (typeof createImageBitmap !== 'function') return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size <= SMALL_BYTES) return file;
    const blob = await encode(draw(bitmap, scale));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], named(file.name, blob.type), {
      type: blob.type,
      lastModified: file.lastModified,
    });
  } finally {
    bitmap.close();
  }
}
