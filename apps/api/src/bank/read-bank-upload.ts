import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem, wrongField } from '../http/problem.js';

/**
 * The one file of a multipart request, from its field `file`.
 * @throws Problem unsupported_media, malformed_request, invalid_input, import_too_large
 */
export async function readBankUpload(request: FastifyRequest, maxBytes: number): Promise<Buffer> {
  if (!request.isMultipart()) throw new Problem('unsupported_media');
  try {
    const part = await request.file({ limits: { fileSize: maxBytes } });
    if (part?.fieldname !== 'file') throw wrongField('file', 'Pilih berkas dulu.');
    const bytes = await part.toBuffer();
    // As in files/read-upload.ts: the plugin does not notice a limit that is reached between two pieces.
    if (part.file.truncated) throw new Problem('import_too_large');
    return bytes;
  } catch (error) {
    const { code, statusCode } = error as { code?: string; statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new Problem('import_too_large');
    // What carries no status is multipart that could not be read to its end.
    throw error instanceof Problem || statusCode ? error : new Problem('malformed_request');
  }
}
