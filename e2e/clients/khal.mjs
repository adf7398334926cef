import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CONFIG = (folder) => `[calendars]
[[kelas]]
path = ${folder}/events
[sqlite]
path = ${folder}/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Asia/Jakarta
default_timezone = Asia/Jakarta
`;

/** A calendar of the Debian program khal in a folder of its own. */
export class Khal {
  constructor(program) {
    this.program = program;
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'sinau-khal-'));
    mkdirSync(path.join(this.folder, 'events'));
    writeFileSync(path.join(this.folder, 'config'), CONFIG(this.folder));
  }

  /** As a subscriber takes a feed up again and again. */
  async import(feed) {
    const file = path.join(this.folder, 'feed.ics');
    writeFileSync(file, feed);
    await this.khal('import', '--batch', '-a', 'kelas', file);
  }

  /** Every entry of three months: `{ uid, start, title, cancelled }`, start in WIB. */
  async entries() {
    const text = await this.khal(
      'list',
      '--day-format',
      '',
      '--format',
      '{uid}|{start}|{status}|{title}',
      'today',
      '90d',
    );
    return text
      .split('\n')
      .filter((line) => line.includes('|'))
      .map((line) => {
        const [uid, start, status, title] = line.split('|').map((part) => part.trim());
        return { uid, start, title, cancelled: status === 'CANCELLED' };
      });
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async khal(...args) {
    const env = { ...process.env, HOME: this.folder, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', TZ: 'Asia/Jakarta' };
    const { stdout } = await run(this.program, ['-c', path.join(this.folder, 'config'), ...args], { env });
    return stdout;
  }
}

/** What the Debian program calcurse says about a file that it reads into an empty calendar. */
export async function calcurseReads(program, feed) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sinau-calcurse-'));
  try {
    const file = path.join(folder, 'feed.ics');
    writeFileSync(file, feed);
    const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
    const { stdout, stderr } = await run(program, ['-D', folder, '-i', file], { env });
    return `${stdout}${stderr}`.replace(/\s+/g, ' ').trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
