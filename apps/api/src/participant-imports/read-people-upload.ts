import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { shownName } from '../files/unsafe-zip.js';
import { Problem, wrongField } from '../http/problem.js';
import { MOST_BYTES } from './import-settings.js';

export interface PeopleUpload {
  /** As the sender calls it, printable and short; never a path of ours. */
  readonly filename: string;
  readonly bytes: Buffer;
}

/**
 * The one file of a multipart request, from its field `file`.
 * @throws Problem unsupported_media, malformed_request, invalid_input, participants_file_too_large
 */
export async function readPeopleUpload(request: FastifyRequest): Promise<PeopleUpload> {
  if (!request.isMultipart()) throw new Problem('unsupported_media');
  try {
    const part = await request.file({ limits: { fileSize: MOST_BYTES } });
    if (part?.fieldname !== 'file') throw wrongField('file', 'Pilih berkas dulu.');
    const bytes = await part.toBuffer();
    // As in files/read-upload.ts: the plugin does not notice a limit that is reached between two pieces.
    if (part.file.truncated) throw new Problem('participants_file_too_large');
    if (bytes.length === 0) throw wrongField('file', 'Berkas ini kosong. Pilih berkas lain.');
    return { filename: shownName(part.filename || 'peserta'), bytes };
  } catch (error) {
    const { code, statusCode } = error as { code?: string; statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new Problem('participants_file_too_large');
    // What carries no status is multipart that could not be read to its end.
    throw error instanceof Problem || statusCode ? error : new Problem('malformed_request');
  }
}
