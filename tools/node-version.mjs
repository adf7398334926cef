const WANTED =
  'Sinau needs Node 20.19 or newer in the 20 line, 22.13 or newer in the 22 line, or 24.11 and later';

/** True for the versions in the `engines` field of package.json. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 13;
  if (major === 24) return minor >= 11;
  return major > 24;
}

/** Stops with one clear sentence on a Node that cannot run Sinau. */
export function requireNode() {
  if (isSupported(process.version)) return;
  console.error(`${WANTED}; this is ${process.version}. Get one from https://nodejs.org and try again.`);
  process.exit(1);
}
