import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

function idsOf(name) {
  try {
    const ask = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The user PostgreSQL must run as: ourselves (`{}`), or, because the server refuses root, the owner of an existing
 * cluster, `postgres` or `nobody`.
 */
export function serverUser(clusterDir) {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  const user = idsOf('postgres') ?? idsOf('nobody');
  if (!user)
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here.');
  return user;
}

/** Gives a file or folder to the server's user; nothing to do when that is ourselves. */
export function giveTo(user, file) {
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid);
}

/** Gives over a whole cluster that root owns: one that was copied or restored from a backup. */
export function adoptFiles(user, folder) {
  if (user.uid === undefined || !existsSync(folder) || statSync(folder).uid === user.uid) return;
  giveTo(user, folder);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}

/**
 * Lets the server's user walk (not list or read) down to a folder: an unprivileged server cannot otherwise reach a
 * checkout under /root. Only directories above `target` that lack the bit are touched.
 */
export function makeReachable(user, target, log = () => {}) {
  if (user.uid === undefined) return;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    // Unix looks at one class only: an owner or a member of the group does not get what others get.
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & bit)) {
      chmodSync(folder, (mode & 0o7777) | bit);
      log(`PostgreSQL runs as an unprivileged user: added search permission to ${folder}`);
    }
    if (folder === path.dirname(folder)) return;
  }
}
