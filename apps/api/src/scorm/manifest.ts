import type { ScormVersion } from '@sinau/contracts/scorm.contract.js';
import { ScormRefused } from './scorm-refused.js';
import { childOf, childrenOf, parseXml, textOf, type XmlNode } from './xml.js';

export const MANIFEST = 'imsmanifest.xml';
export const MANIFEST_BYTES = 2 * 1024 * 1024;

export interface Manifest {
  readonly title: string;
  readonly version: ScormVersion;
  /** Path of the file it begins with, decoded. */
  readonly launchPath: string;
  /** What is written behind it: `?a=b#c`, or empty. */
  readonly launchQuery: string;
}

/** Any address that is not ours: what resolves to another one leads out of the package. */
const INSIDE = 'http://package.invalid/';
const LONGEST_TITLE = 160;
const LONGEST_QUERY = 500;
const DEEPEST_ITEM = 20;
const HEAD_BYTES = 8_000;

/** SCORM 1.2 CAM 2.3.2; SCORM 2004 CAM 3.4.1: "CAM 1.3" is the second edition. */
function versionOf(manifest: XmlNode, bytes: Buffer): ScormVersion {
  const said = textOf(childOf(manifest, 'metadata'), 'schemaversion');
  if (said === '1.2') return '1.2';
  if (/^(CAM 1\.3|2004 (2nd|3rd|4th) Edition)$/i.test(said)) return '2004';
  if (said !== '')
    throw new ScormRefused(
      `${MANIFEST} menyebut versi “${said.slice(0, 30)}”. Ekspor sebagai SCORM 1.2 atau SCORM 2004.`,
    );
  // By the namespace of its own words; the zeros are those of UTF-16.
  const head = bytes.toString('latin1', 0, HEAD_BYTES).replaceAll('\0', '');
  if (head.includes('adlcp_rootv1p2')) return '1.2';
  if (head.includes('adlcp_v1p3')) return '2004';
  throw new ScormRefused(`${MANIFEST} tidak menyebut versi SCORM. Ekspor sebagai SCORM 1.2 atau SCORM 2004.`);
}

function onlySco(resources: readonly XmlNode[]): XmlNode {
  const scos = resources.filter((one) => (textOf(one, '@scormtype') || textOf(one, '@scormType')) === 'sco');
  const [sco] = scos;
  if (!sco) throw new ScormRefused(`${MANIFEST} tidak memuat pelajaran (SCO).`);
  if (scos.length > 1)
    throw new ScormRefused(
      `${MANIFEST} memuat ${scos.length} pelajaran (SCO). Sinau menerima paket dengan satu pelajaran.`,
    );
  return sco;
}

interface Launch {
  readonly path: string;
  readonly query: string;
}

/** The address that the resource and all around it make (XML Base). @throws ScormRefused when it leads out */
function launchOf(bases: readonly string[], href: string, parameters: string): Launch {
  if (href === '') throw new ScormRefused(`${MANIFEST} tidak menyebut berkas awal pelajaran.`);
  const outside = new ScormRefused(`${MANIFEST} menunjuk berkas awal di luar paket: “${href.slice(0, 60)}”.`);
  const written = [...bases, href];
  if (written.some((one) => /(^|[\\/])(\.|%2e){2}([\\/]|$)/i.test(one) || /[\\\p{Cc}]/u.test(one)))
    throw outside;
  try {
    const url = written.reduce((base, one) => new URL(one, base).href, INSIDE);
    const { origin, pathname, search, hash } = new URL(url);
    if (`${origin}/` !== INSIDE) throw outside;
    const query = `${search}${behind(parameters, search)}${hash}`.slice(0, LONGEST_QUERY);
    return { path: decodeURIComponent(pathname.slice(1)).normalize('NFC'), query };
  } catch {
    throw outside;
  }
}

/** An item's parameters come after the address's own (SCORM 2004 CAM 3.4.1.14). */
function behind(parameters: string, search: string): string {
  const clean = parameters.replace(/^[?&]+/, '');
  if (clean === '' || !/^[\w\-.~!$&'()*+,;=:@/?%]*$/.test(clean)) return '';
  return `${search === '' ? '?' : '&'}${clean}`;
}

function itemFor(node: XmlNode, identifier: string, depth = 0): XmlNode | undefined {
  if (depth > DEEPEST_ITEM) return undefined;
  for (const item of childrenOf(node, 'item')) {
    if (textOf(item, '@identifierref') === identifier) return item;
    const below = itemFor(item, identifier, depth + 1);
    if (below) return below;
  }
  return undefined;
}

function organizationOf(manifest: XmlNode): XmlNode | undefined {
  const organizations = childOf(manifest, 'organizations');
  const all = childrenOf(organizations, 'organization');
  const standard = textOf(organizations, '@default');
  return all.find((one) => textOf(one, '@identifier') === standard) ?? all[0];
}

/** What a manifest says of a package with one SCO. @throws ScormRefused */
export function readManifest(bytes: Buffer): Manifest {
  const manifest = childOf(parseXml(bytes, MANIFEST), 'manifest');
  if (!manifest) throw new ScormRefused(`${MANIFEST} bukan daftar isi SCORM.`);
  const version = versionOf(manifest, bytes);
  const resources = childOf(manifest, 'resources');
  const sco = onlySco(childrenOf(resources, 'resource'));
  const organization = organizationOf(manifest);
  const item = organization && itemFor(organization, textOf(sco, '@identifier'));
  const bases = [manifest, resources, sco].map((one) => textOf(one, '@base')).filter(Boolean);
  const launch = launchOf(bases, textOf(sco, '@href'), textOf(item, '@parameters'));
  const title = textOf(organization, 'title') || textOf(item, 'title') || 'Paket SCORM';
  return {
    title: Array.from(title.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '))
      .slice(0, LONGEST_TITLE)
      .join(''),
    version,
    launchPath: launch.path,
    launchQuery: launch.query,
  };
}
