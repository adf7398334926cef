import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CertificateTemplate } from '../certificate-template.js';
import {
  CertificateRenderError,
  RenderCrash,
  RenderTimeout,
  UnprintableTextError,
} from '../render-errors.js';
import { createCertificateRenderer, type RenderRequest } from '../renderer.js';
import { translateRenderEntry } from '../testing/render-entry.js';
import { sampleCertificate } from '../testing/samples.js';
import { createRenderPool, type RenderPool } from './render-pool.js';

const TIMEOUT_MS = 8_000;
// Processes start slowly on a machine that is busy.
jest.setTimeout(90_000);
/** Longer than any machine waits, in the words of a template. */
const LOOP = '#for a in range(100000) { for b in range(100000) { let c = a + b } }';

const ordinary: RenderRequest = {
  data: sampleCertificate(),
  template: { kind: 'builtin' },
  attachment: {
    name: 'credential.json',
    mediaType: 'application/vc+ld+json',
    bytes: Buffer.from('{"nama":"Éka"}'),
  },
};
const written = (source: string, images: Record<string, Uint8Array> = {}): RenderRequest => {
  const template: CertificateTemplate = { kind: 'source', name: 'Uji', source, images };
  return { ...ordinary, template, attachment: null };
};
const HEAD = '#set document(title: "Uji", date: auto)\n';

let program: Awaited<ReturnType<typeof translateRenderEntry>>;
let pool: RenderPool;

beforeAll(async () => {
  program = await translateRenderEntry();
  pool = createRenderPool({ entry: program.entry, timeoutMs: TIMEOUT_MS, size: 2 });
});
afterAll(async () => {
  await pool.close();
  await program.remove();
});

describe('a render process', () => {
  it('gives the bytes that the renderer itself would give, each time', async () => {
    const here = await createCertificateRenderer().render(ordinary);
    const [first, second] = await Promise.all([pool.render(ordinary), pool.render(ordinary)]);
    expect(Buffer.compare(first, here)).toBe(0);
    expect(Buffer.compare(second, here)).toBe(0);
    expect(Buffer.from(here).toString('latin1')).toMatch(/\/AFRelationship \/Data/);
    expect(here.byteLength).toBeLessThanOrEqual(150 * 1024);
  });

  it('tells of the same errors', async () => {
    await expect(pool.render({ ...ordinary, data: sampleCertificate({ holderName: 'ꦱ' }) })).rejects.toEqual(
      new UnprintableTextError(['ꦱ']),
    );
    await expect(
      pool.render({ ...ordinary, data: sampleCertificate({ issuedOn: '2026-02-30' }) }),
    ).rejects.toBeInstanceOf(RangeError);
  });

  it('holds none of our environment', async () => {
    process.env.SEAL_TEST_SECRET = 'do-not-hand-on';
    const own = createRenderPool({ entry: program.entry, size: 1 });
    try {
      await own.render(ordinary);
      const environment = execFileSync('cat', [`/proc/${own.pids()[0]}/environ`]).toString();
      expect(environment).toContain('HTTPS_PROXY=');
      expect(environment).not.toMatch(/SECRET|DATABASE|SINAU/);
    } finally {
      delete process.env.SEAL_TEST_SECRET;
      await own.close();
    }
  });

  it('makes way for a new one after its share of work', async () => {
    const own = createRenderPool({ entry: program.entry, size: 1, recycleAfter: 2 });
    try {
      await own.render(ordinary);
      const [first] = own.pids();
      await own.render(ordinary);
      await own.render(ordinary);
      expect(own.pids()).toHaveLength(1);
      expect(own.pids()[0]).not.toBe(first);
    } finally {
      await own.close();
    }
  });
});

describe('a template', () => {
  it('shows the pictures that were given with it, and the next one does not', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    const source = `${HEAD}#image("/images/logo.svg", alt: "Logo")`;
    expect((await pool.render(written(source, { 'logo.svg': svg }))).byteLength).toBeGreaterThan(1_000);
    await expect(pool.render(written(source))).rejects.toThrow('file not found');
    await expect(pool.render(written(source, { '../logo.svg': svg }))).rejects.toThrow('odd name');
  });

  it('cannot keep the credential out', async () => {
    const source = `${HEAD}#let pdf = none\n#let bytes = none\nHalo`;
    const made = await pool.render({ ...written(source), attachment: ordinary.attachment });
    expect(Buffer.from(made).toString('latin1')).toContain('(credential.json)');
  });

  it.each([
    ['a file', '#read("/etc/passwd")'],
    ['a file beside it', '#read("../etc/passwd")'],
    ['our own files', '#json("/package.json")'],
    ['a picture', '#image("/etc/hostname")'],
    ['another source', '#include "/etc/passwd"'],
    ['a package', '#import "@preview/cetz:0.2.2"'],
    ['a package of this machine', '#import "@local/rahasia:0.1.0"'],
    ['a plugin', '#plugin("/tmp/x.wasm")'],
    ['plugin bytes that are none', '#plugin(bytes((0, 97, 115, 109)))'],
    ['a bibliography', '#bibliography("/etc/passwd")'],
    ['inputs that are not there', '#sys.inputs.at("DATABASE_URL")'],
  ])('cannot read %s', async (_, source) => {
    await expect(pool.render(written(HEAD + source))).rejects.toBeInstanceOf(CertificateRenderError);
  });

  it('asks for packages at a door that is not there, never in the network', async () => {
    const asked: string[] = [];
    const listener = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { childCommand } = await import('./child-limits.js');
    const { env } = childCommand(program.entry, { heapMb: 1, addressMb: 1, cpuSeconds: 1 });
    // The same typesetter sent to a proxy that listens: it goes there and nowhere else.
    const script = `import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler }) => NodeCompiler.create({ workspace: '/no-files' }).compile({ mainFileContent: '#import "@preview/cetz:0.2.2"' }))`;
    const proxy = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, ['-e', script], {
      env: { ...env, HTTPS_PROXY: proxy, https_proxy: proxy },
    });
    await new Promise((resolve) => child.once('exit', resolve));
    listener.closeAllConnections();
    listener.close();
    expect(asked[0]).toBe('packages.typst.org:443');
  });

  it.each([
    ['too many pages', '#for i in range(100) { pagebreak() }', 'pages'],
    ['deep recursion', '#let f(n) = f(n + 1)\n#f(0)', 'depth'],
    ['an endless loop', '#let i = 0\n#while i < 1 { i = i - 1 }', 'infinite'],
    ['too much source', `// ${'x'.repeat(200_001)}`, 'too long'],
  ])('is refused for %s', async (_, source, complaint) => {
    await expect(pool.render(written(HEAD + source))).rejects.toThrow(complaint);
  });

  it('cannot put a name into the complaint', async () => {
    const refused = pool.render(written(`${HEAD}#panic(sys.inputs.text)`));
    await expect(refused).rejects.toThrow(/^Typst could not compile the certificate$/);
  });
});

describe('a template that takes its process with it', () => {
  it('is stopped when it loops; its neighbour and the next one are not disturbed', async () => {
    const began = Date.now();
    const looping = pool.render(written(HEAD + LOOP)).catch((error: unknown) => error);
    expect((await pool.render(ordinary)).byteLength).toBeGreaterThan(10_000);
    expect(Date.now() - began).toBeLessThan(TIMEOUT_MS);
    expect(await looping).toBeInstanceOf(RenderTimeout);
    expect((await pool.render(ordinary)).byteLength).toBeGreaterThan(10_000);
  });

  it('is told from it when it wants all memory', async () => {
    await expect(pool.render(written(`${HEAD}#range(1000000000).len()`))).rejects.toBeInstanceOf(RenderCrash);
    expect((await pool.render(ordinary)).byteLength).toBeGreaterThan(10_000);
  });

  it('ends by the kernel when nobody is left to stop it', async () => {
    const own = createRenderPool({ entry: program.entry, size: 1, cpuSeconds: 2, timeoutMs: 60_000 });
    try {
      await expect(own.render(written(HEAD + LOOP))).rejects.toBeInstanceOf(RenderCrash);
    } finally {
      await own.close();
    }
  });
});
