import { onWifi, readDataSaver } from '../../lib/data-saver.js';

/** It cannot be saved here; the sentence says why and what to do. */
export class CannotSave extends Error {
  override readonly name = 'CannotSave';
}

/**
 * Saving over Wi-Fi only, where somebody chose that; asked before every file, for Wi-Fi may end on the way. A browser that
 * does not tell which line it has is believed to be on Wi-Fi. @throws CannotSave
 */
export function checkLine(): void {
  if (readDataSaver().wifiOnly && onWifi() === false)
    throw new CannotSave('Anda memilih menyimpan lewat Wi-Fi saja. Sambungkan Wi-Fi, lalu tekan lagi.');
}
