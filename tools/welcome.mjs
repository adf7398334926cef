import { totp } from './totp.mjs';

function rowsOf(account) {
  const rows = [`  ${account.role.padEnd(13)} ${account.login}`];
  const more = (label, text) => rows.push(`  ${''.padEnd(13)} ${label}${text}`);
  if (account.password) more('password  ', account.password);
  if (account.totp) more('code      ', `${totp(account.totp)} now; later: npm run totp -- ${account.totp}`);
  if (account.hint) more('', account.hint);
  return rows;
}

/** What the person reads when everything runs: where, and how to sign in as each role. */
export function welcome({ url, demo, dataDir, logs, messages }) {
  const lines = ['', `  Sinau is ready: ${url}`, ''];
  if (demo.length > 0) lines.push('  Sign in as', '', ...demo.flatMap((account) => [...rowsOf(account), '']));
  lines.push(`  Data: ${dataDir}`);
  if (messages) lines.push(`  Messages that went out: ${messages}`);
  if (logs) lines.push(`  Logs: ${logs}`);
  lines.push('  Stop: Ctrl-C', '');
  return lines.join('\n');
}
