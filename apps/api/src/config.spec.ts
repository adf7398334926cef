import { ConfigError, readConfig } from './config.js';

const key = Buffer.alloc(32, 1).toString('base64');
const enough = {
  PUBLIC_URL: 'https://sinau.example.id',
  DATABASE_URL: 'postgres://sinau:secret@db:5432/sinau',
  SINAU_ENCRYPTION_KEYS: `k2:${key},k1:${key}`,
  SINAU_INDEX_KEY: key,
  MESSAGE_GATEWAY_URL: 'https://gateway.example.id/send',
};

describe('configuration', () => {
  it('is complete with what a production instance must know', () => {
    const config = readConfig(enough);
    expect(config).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3000,
      HOST: '127.0.0.1',
      secureCookies: true,
    });
    expect(config.SINAU_ENCRYPTION_KEYS.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it('knows who seals certificates, and takes no half of a seal', () => {
    const seal = (changes: Record<string, string>) => readConfig({ ...enough, ...changes });
    const bsre = {
      BSRE_URL: 'https://esign.example.go.id',
      BSRE_USERNAME: 'sinau',
      BSRE_PASSWORD: 'x',
      BSRE_SUBSCRIBER: 'S-1',
      BSRE_ACTIVATION: '123456',
    };
    const pkcs12 = { SEAL_PKCS12: '/etc/sinau/segel.p12', SEAL_PASSPHRASE: 'x' };
    expect(seal({}).sealedBy).toBe('none');
    expect(seal({ SINAU_DEMO: '1' }).sealedBy).toBe('demo');
    expect(seal({ SINAU_DEMO: '1', ...pkcs12 }).sealedBy).toBe('pkcs12');
    expect(seal(bsre).sealedBy).toBe('bsre');
    expect(() => seal({ SEAL_PKCS12: '/etc/sinau/segel.p12' })).toThrow(
      'SEAL_PKCS12 and SEAL_PASSPHRASE go together',
    );
    expect(() => seal({ ...bsre, BSRE_PASSWORD: '' })).toThrow('BSRE_ACTIVATION go together');
    expect(() => seal({ ...bsre, ...pkcs12 })).toThrow('choose either');
    expect(() => seal({ RENDER_SANDBOX: 'none' })).toThrow('for tests only');
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ ...enough, REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  });

  it('knows an origin for packages that is never the one people sign in to', () => {
    const origin = (changes: Record<string, string>) => readConfig({ ...enough, ...changes });
    expect(origin({ PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({
      contentUrl: 'http://127.0.0.1:3001',
      contentPort: 3001,
    });
    expect(origin({ PUBLIC_URL: 'http://127.0.0.1:8000', CONTENT_PORT: '9000' })).toMatchObject({
      contentUrl: 'http://localhost:9000',
    });
    // A name cannot be guessed: packages stay closed until one is set.
    expect(origin({})).toMatchObject({ contentUrl: null });
    expect(origin({ CONTENT_URL: 'https://isi.example-konten.id/x' }).contentUrl).toBe(
      'https://isi.example-konten.id',
    );
    expect(() => origin({ CONTENT_URL: 'https://sinau.example.id' })).toThrow(ConfigError);
  });

  it('wants another host name for packages in production, not just another port', () => {
    const read =
      (PUBLIC_URL: string, CONTENT_URL: string, NODE_ENV = 'production') =>
      () =>
        readConfig({ ...enough, PUBLIC_URL, CONTENT_URL, NODE_ENV });
    const refused = 'CONTENT_URL must have another host name';
    expect(read('https://sinau.example.id', 'https://sinau.example.id:8443')).toThrow(refused);
    expect(read('https://sinau.example.id', 'https://SINAU.example.id.:8443')).toThrow(refused);
    expect(read('http://localhost:3000', 'http://localhost:3001')).toThrow(refused);
    expect(read('http://localhost:3000', 'http://127.0.0.1:3001')).not.toThrow();
    expect(read('http://localhost:3000', 'http://localhost:3001', 'development')).not.toThrow();
  });

  it.each([
    ['sinau.localtest', 'isi.sinau.localtest', true],
    ['sinau.example.id', 'isi.sinau.example.id', true],
    ['isi.sinau.example.id', 'sinau.example.id', true],
    ['sinau.example.id', 'isi.example.id', true],
    ['sinau.example.id', 'EXAMPLE.id.', true],
    ['localhost', 'isi.localhost', true],
    ['sinau.latkop.go.id', 'isi.latkop.go.id', true],
    ['sinau.latkop.go.id', 'konten.latkop.go.id', true],
    // Two owners, which only the public-suffix list could tell apart.
    ['sinau.co.uk', 'isi.co.uk', true],
    ['sinau.example.id', 'sinau-isi.example-konten.id', false],
    ['sinau.latkop.go.id', 'isi.konten.go.id', false],
    ['latkop.or.id', 'latkop-konten.or.id', false],
    ['example.id', 'notexample.id', false],
    ['10.0.0.1', '127.0.0.1', false],
    ['10.0.0.1', '10.0.0.1', true],
  ])(
    'knows whether cookies reach from one to the other in production: %s and %s',
    (portal, content, reach) => {
      const read = (NODE_ENV: string) => () =>
        readConfig({
          ...enough,
          PUBLIC_URL: `https://${portal}`,
          CONTENT_URL: `https://${content}:8443`,
          NODE_ENV,
        });
      expect(read('development')).not.toThrow();
      if (reach) expect(read('production')).toThrow(/CONTENT_URL must .*cookies/);
      else expect(read('production')).not.toThrow();
    },
  );

  it.each([
    [{ PUBLIC_URL: 'http://localhost:3000' }, true],
    [{ PUBLIC_URL: 'http://localhost:3000', HOST: '0.0.0.0' }, false],
    [{ PUBLIC_URL: 'http://localhost:3000', TRUSTED_PROXIES: '1' }, false],
    [{ HOST: '127.0.0.1' }, false],
  ])('knows whether others can reach it: %j', (changes, onlyThisMachine) => {
    expect(readConfig({ ...enough, ...changes })).toMatchObject({ onlyThisMachine });
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'sinau.example.id'],
    ['DATABASE_URL', 'mysql://db/sinau'],
    ['REDIS_URL', 'localhost:6379'],
    ['SINAU_ENCRYPTION_KEYS', 'k1:short'],
    ['SINAU_INDEX_KEY', 'short'],
    ['SMTP_URL', 'mail.example.id'],
    ['LOG_LEVEL', 'loud'],
    ['HELP_PHONE', '0341-000'],
    ['S3_ENDPOINT', 'https://s3.example.id'],
    ['MEDIA_MAX_VIDEO_MB', '0'],
    ['SCORM_MAX_MB', '0'],
    ['CONTENT_URL', 'isi.example.id'],
    ['METRICS_TOKEN', 'short'],
    ['MESSAGE_GATEWAY_URL', ''],
  ])('names %s when it is %j', (name, value) => {
    expect(() => readConfig({ ...enough, [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ ...enough, [name]: value })).toThrow(name);
  });

  it('names every wrong variable at once, and repeats no value', () => {
    try {
      readConfig({ ...enough, PORT: 'secret-value', SINAU_INDEX_KEY: undefined });
      throw new Error('accepted');
    } catch (error) {
      expect((error as Error).message).toMatch(/PORT[^]*SINAU_INDEX_KEY/);
      expect((error as Error).message).not.toContain('secret-value');
    }
  });
});
