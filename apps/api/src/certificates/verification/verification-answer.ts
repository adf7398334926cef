import type { FastifyReply } from 'fastify';
import type { FileVerdict } from './verification-finding.js';
import { VERIFICATION_POLICY, filePage, verificationPage } from './verification-page.js';
import type { Verdict } from './verification-verdict.js';

function statusOf(verdict: Verdict): number {
  if (verdict.kind === 'unavailable') return 503;
  if (verdict.kind === 'busy') return 429;
  return verdict.found.answer === 'not_found' ? 404 : 200;
}

function send(reply: FastifyReply, status: number, html: string): void {
  void reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', VERIFICATION_POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    // The code in the address stays here when somebody follows a link away. Not `no-referrer`: a form would then send
    // "Origin: null", which is refused as another site's.
    .header('referrer-policy', 'same-origin')
    .send(html);
}

/**
 * @param verdict null asks for a code
 * @param owner whose page it says it is
 */
export function sendVerdict(reply: FastifyReply, verdict: Verdict | null, owner: string): void {
  if (verdict?.kind === 'busy') void reply.header('retry-after', String(verdict.seconds));
  if (verdict?.kind === 'unavailable') void reply.header('retry-after', '10');
  send(reply, verdict ? statusOf(verdict) : 200, verificationPage(verdict, new Date(), owner));
}

export function sendFileVerdict(reply: FastifyReply, verdict: FileVerdict, owner: string): void {
  if (verdict.kind === 'unavailable') void reply.header('retry-after', '10');
  const status = { found: 200, unavailable: 503, refused: 422 }[verdict.kind];
  const html = filePage(verdict, new Date(), owner);
  send(reply, verdict.kind === 'refused' ? verdict.status : status, html);
}
