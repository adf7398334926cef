import { join } from 'node:path';
import { FfmpegFailed, flags, type Ffmpeg } from './ffmpeg.js';
import { keepOriginal } from './keep-original.js';
import type { Made, Source } from './made.js';
import { FileRefused } from '../files/file-refused.js';
import { checkComplete, demuxers, readRecording } from './probe.js';
import { sniff } from './sniff.js';

/**
 * AAC, one channel, 40 kbit/s: speech stays clear at 0,3 MB a minute.
 * @throws FileRefused
 */
export async function makeAudio(ffmpeg: Ffmpeg, source: Source): Promise<Made> {
  const format = await sniff(source.path);
  const demuxer = format && demuxers[format];
  if (!demuxer) throw new FileRefused('Berkas ini bukan rekaman suara. Pilih MP3, M4A, WAV, atau OGG.');
  if (!(await ffmpeg.isInstalled())) return keepOriginal('audio', format, source);
  const recording = await readRecording(ffmpeg, source.path, demuxer, source.signal);
  if (!recording.audio) throw new FileRefused('Berkas ini tidak memuat suara. Pilih rekaman lain.');
  const path = join(source.folder, 'audio.m4a');
  try {
    await ffmpeg.convert(
      [
        ...flags(`-threads 2 -f ${demuxer} -i`),
        source.path,
        ...flags('-map 0:a:0 -vn -sn -dn -map_metadata -1 -map_chapters -1'),
        ...flags('-c:a aac -b:a 40k -ac 1 -ar 44100 -movflags +faststart -f mp4'),
        path,
      ],
      source.signal,
    );
    const made = await readRecording(ffmpeg, path, 'mov', source.signal);
    checkComplete(recording.seconds, made.seconds);
    const file = { name: 'audio', path, contentType: 'audio/mp4', width: null, height: null };
    return { files: [file], durationSeconds: made.seconds, note: null };
  } catch (error) {
    if (!(error instanceof FfmpegFailed)) throw error;
    throw new FileRefused('Rekaman ini rusak atau memakai format lain. Simpan sebagai MP3, lalu unggah.');
  }
}
