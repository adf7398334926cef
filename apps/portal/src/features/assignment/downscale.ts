/** Long enough for a trainer to judge sharpness, short enough for 3G. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
/** A picture below this is sent as it is: making it smaller would cost more sharpness than data. */
const SMALL_BYTES = 400_000;

/**
 * Makes a photo small before it is sent: at most 1600 px, JPEG. What this browser cannot read
 * (HEIC on some phones) is sent as it is; the API then says what is wrong with it.
 */
export async function downscale(file: Blob): Promise<Blob> {
  if (typeof createImageBitmap !== 'function') return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size <= SMALL_BYTES) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', QUALITY),
    );
    return smaller && smaller.size < file.size ? smaller : file;
  } finally {
    bitmap.close();
  }
}
