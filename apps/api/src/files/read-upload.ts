import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem, wrongField } from '../http/problem.js';

function problemOf(error: unknown): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem('file_too_large');
  // The parser's own limits carry a status; what has none is multipart that could not be read to its end.
  return error instanceof Problem || statusCode ? error : new Problem('malformed_request');
}

/**
 * The one file of a multipart request, from its field `file`. Its name and content type are the sender's claims and
 * are not read at all.
 * @throws Problem unsupported_media, malformed_request, invalid_input, file_too_large
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Buffer> {
  if (!request.isMultipart()) throw new Problem('unsupported_media');
  try {
    const part = await request.file({ limits: { fileSize: maxBytes } });
    if (part?.fieldname !== 'file') throw wrongField('file', 'Pilih foto dulu.');
    const bytes = await part.toBuffer();
    // The plugin looks at each piece that arrives: a file that reaches its limit between two pieces is cut and goes through.
    if (part.file.truncated) throw new Problem('file_too_large');
    return bytes;
  } catch (error) {
    throw problemOf(error);
  }
}
