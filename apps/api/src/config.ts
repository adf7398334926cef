import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { walletSettings, wrongWallet } from './config.wallet.js';
import { sealedByOf, sealSettings, type SealedBy } from './config.seal.js';

const url = (protocols: string[], example: string) =>
  z.string().refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}://`)), {
    error: `must look like ${example}`,
  });

const encryptionKeys = z
  .string({ error: 'is required: `id:base64 of 32 bytes`, comma separated, the first one is current' })
  .transform((text, context) => {
    const keys = text.split(',').map((part) => {
      const [id = '', secret = ''] = part.split(':');
      return { id, key: Buffer.from(secret, 'base64') };
    });
    if (keys.some(({ id, key }) => !/^[a-z0-9]{1,16}$/.test(id) || key.length !== 32)) {
      context.addIssue('must be `id:base64 of 32 bytes`, comma separated, the first one is current');
    }
    return keys;
  });

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url({
    protocol: /^https?$/,
    error: 'must be the address people open, e.g. https://sinau.example.id',
  }),
  /** Where packages of others are shown: a port and an origin of their own, never the portal's. */
  CONTENT_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  CONTENT_URL: z
    .url({ protocol: /^https?$/, error: 'must look like https://sinau-isi.example-konten.id' })
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: url(['postgres', 'postgresql'], 'postgres://user:password@host:5432/sinau'),
  /** The owner of the tables, for migrations; unset, the application's own address. */
  MIGRATION_DATABASE_URL: url(
    ['postgres', 'postgresql'],
    'postgres://owner:password@host:5432/sinau',
  ).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  REDIS_URL: url(['redis', 'rediss'], 'redis://host:6379').optional(),
  SINAU_DATA: z.string().default('.sinau'),
  SINAU_ENCRYPTION_KEYS: encryptionKeys,
  SINAU_INDEX_KEY: z
    .string({ error: 'is required: base64 of 32 bytes' })
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, { error: 'must be base64 of 32 bytes' }),
  SINAU_DEV_OUTBOX: z.stringbool().default(false),
  SINAU_DEMO: z.stringbool().default(false),
  SINAU_ANY_HOUR: z.stringbool().default(false),
  /** Opens the VC API, which signs whatever it is sent: for conformance suites on a machine of their own. */
  SINAU_VC_API: z.stringbool().default(false),
  MESSAGE_GATEWAY_URL: url(['http', 'https'], 'https://gateway.example.id/send').optional(),
  MESSAGE_GATEWAY_TOKEN: z.string().optional(),
  SMTP_URL: url(['smtp', 'smtps'], 'smtp://user:password@host:587').optional(),
  SMTP_FROM: z.string().default('Latkop UKM <no-reply@localhost>'),
  /** WhatsApp Cloud API: host and version, e.g. https://graph.facebook.com/v23.0. */
  WHATSAPP_API_URL: url(['http', 'https'], 'https://graph.facebook.com/v23.0').default(
    'https://graph.facebook.com/v23.0',
  ),
  WHATSAPP_PHONE_NUMBER_ID: z.string().regex(/^\d+$/, { error: 'must be digits' }).optional(),
  WHATSAPP_TOKEN: z.string().optional(),
  /** Approved template with four body parameters: name, title, text, link. */
  WHATSAPP_TEMPLATE: z.string().default('kabar_sinau'),
  /** Signs what WhatsApp reports to us; without it no report is believed. */
  WHATSAPP_APP_SECRET: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().min(8, { error: 'must have at least 8 characters' }).optional(),
  SMS_GATEWAY_URL: url(['http', 'https'], 'https://sms.example.id/send').optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
  /** Web push. Unset, a pair that follows from SINAU_INDEX_KEY. A new pair ends every subscription there is. */
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/, { error: 'must be base64url of 65 bytes' })
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, { error: 'must be base64url of 32 bytes' })
    .optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, { error: 'must look like https://sinau.example.id or mailto:…' })
    .optional(),
  /** One more push service than those of the browsers, for tests: plain http only on this machine. */
  PUSH_EXTRA_ORIGIN: z
    .string()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1):)[\w.:-]+$/, {
      error: 'must look like https://push.example.id or http://127.0.0.1:4000',
    })
    .optional(),
  S3_ENDPOINT: url(['http', 'https'], 'https://s3.example.id').optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Name on the PATH, or path. Without it images still work and short videos are kept as they are. */
  FFMPEG: z.string().default('ffmpeg'),
  /** Largest upload per kind, in megabytes. */
  MEDIA_MAX_VIDEO_MB: z.coerce.number().int().min(1).max(20_000).default(1024),
  MEDIA_MAX_IMAGE_MB: z.coerce.number().int().min(1).max(200).default(30),
  MEDIA_MAX_AUDIO_MB: z.coerce.number().int().min(1).max(2_000).default(200),
  MEDIA_MAX_FILE_MB: z.coerce.number().int().min(1).max(2_000).default(50),
  /** Largest SCORM package. */
  SCORM_MAX_MB: z.coerce.number().int().min(1).max(500).default(200),
  /** Largest course that comes in as one file, its media included. */
  COURSE_MAX_MB: z.coerce.number().int().min(1).max(20_000).default(2048),
  /** All media and unfinished uploads together, in megabytes; unset: as much as there is. */
  MEDIA_QUOTA_MB: z.coerce.number().int().min(1).optional(),
  ...sealSettings,
  ...walletSettings,
  /** Certificates are set in processes of their own. `none` is for tests, which have no build. */
  RENDER_SANDBOX: z.enum(['process', 'none']).default('process'),
  HELP_PHONE: z
    .string()
    .regex(/^\+\d{8,15}$/, { error: 'must look like +62341000000' })
    .optional(),
  HELP_WHATSAPP: z
    .string()
    .regex(/^\+\d{8,15}$/, { error: 'must look like +6281234567890' })
    .optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** What Prometheus shows at /metrics (`Authorization: Bearer`). Without it only this machine is told, if anybody. */
  METRICS_TOKEN: z.string().min(24, { error: 'must have at least 24 characters' }).optional(),
  RATE_LIMIT_SCALE: z.coerce.number().min(1).max(10_000).default(1),
  /** What a megabyte of mobile data costs a learner, in rupiah. */
  DATA_PRICE_RUPIAH_PER_MB: z.coerce.number().min(0).max(10_000).default(10),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Settings of one process, parsed once at boot from the environment. */
export type Config = Readonly<z.infer<typeof schema>> & {
  readonly MIGRATION_DATABASE_URL: string;
  readonly secureCookies: boolean;
  /** Who seals certificates; `none`: they wait until somebody does. */
  readonly sealedBy: SealedBy;
  /** It listens on the loopback and people open it as localhost: nobody else can reach it. */
  readonly onlyThisMachine: boolean;
  readonly contentPort: number;
  /** Origin of packages; null: none is set and none can be guessed, so packages stay closed. */
  readonly contentUrl: string | null;
};

/** A sentence per wrong variable, each naming it. */
export class ConfigError extends Error {}

/** @throws ConfigError when a variable is missing or wrong */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  // An empty variable is an unset one: compose files and CI systems pass `FOO=`.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`Configuration is wrong:\n  ${sentences.join('\n  ')}`);
  }
  const config = parsed.data;
  const s3 = [config.S3_ENDPOINT, config.S3_BUCKET, config.S3_ACCESS_KEY_ID, config.S3_SECRET_ACCESS_KEY];
  if (s3.some(Boolean) && !s3.every(Boolean)) {
    throw new ConfigError(
      'Configuration is wrong:\n  S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together',
    );
  }
  if (Boolean(config.VAPID_PUBLIC_KEY) !== Boolean(config.VAPID_PRIVATE_KEY)) {
    throw new ConfigError('Configuration is wrong:\n  VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY go together');
  }
  if (config.NODE_ENV === 'production' && config.SINAU_VC_API) {
    throw new ConfigError(
      'Configuration is wrong:\n  SINAU_VC_API must not be set in production: it signs whatever anyone sends',
    );
  }
  if (config.NODE_ENV === 'production' && !config.SINAU_DEV_OUTBOX && !config.MESSAGE_GATEWAY_URL) {
    throw new ConfigError(
      'Configuration is wrong:\n  MESSAGE_GATEWAY_URL is required in production: sign-in codes have no way out without it',
    );
  }
  if (config.RENDER_SANDBOX === 'none' && config.NODE_ENV === 'production')
    throw new ConfigError('Configuration is wrong:\n  RENDER_SANDBOX=none is for tests only');
  const { sealedBy, wrong = wrongWallet(config) } = sealedByOf(config);
  if (wrong) throw new ConfigError(`Configuration is wrong:\n  ${wrong}`);
  const { protocol, hostname } = new URL(config.PUBLIC_URL);
  const onlyThisMachine =
    LOOPBACK.test(config.HOST) && LOOPBACK.test(hostname) && config.TRUSTED_PROXIES === 0;
  const MIGRATION_DATABASE_URL = config.MIGRATION_DATABASE_URL ?? config.DATABASE_URL;
  const secureCookies = protocol === 'https:';
  return {
    ...config,
    MIGRATION_DATABASE_URL,
    secureCookies,
    sealedBy,
    onlyThisMachine,
    ...contentOf(config),
  };
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|::1|\[::1\])$/;
const OTHER_LOOPBACK: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
const hostOf = (address: string) => new URL(address).hostname.replace(/\.$/, '');
/** Under .id these stand where other countries have a name: what somebody registered is in front of them. */
const SECOND_LEVEL_ID = /^(ac|biz|co|desa|go|mil|my|net|or|ponpes|sch|web)$/;

/**
 * The part of a host name that somebody registered, as far as it can be told without the public-suffix list: two labels,
 * three under the second levels of .id. Under those of other countries (co.uk) this is one label too few, so two owners
 * there are taken for one: too strict, never too lax.
 */
function siteOf(host: string): string {
  if (isIPv4(host) || host.startsWith('[')) return host;
  const labels = host.split('.');
  const inside = labels.at(-1) === 'id' && SECOND_LEVEL_ID.test(labels.at(-2) ?? '');
  return labels.slice(inside ? -3 : -2).join('.');
}

/** Whether a page of one host can set a cookie that the other is sent. */
function shareCookies(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other) || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * Cookies know neither ports nor, with a `Domain`, sibling hosts. Under the portal's own host name the origin for packages
 * would be sent the session with every request. Under a sibling, parent or child a package could set cookies for all of
 * them: one that stands before the session's, or so many that the portal answers its viewer 431 for ever; a `__Host-` name
 * keeps out only the first. So in production the names share nothing, and what is guessed for this machine is its other
 * loopback name.
 * @throws ConfigError
 */
function contentOf({ NODE_ENV, PORT, PUBLIC_URL, CONTENT_PORT, CONTENT_URL }: z.infer<typeof schema>) {
  const contentPort = CONTENT_PORT ?? (PORT === 0 || PORT === 65535 ? 0 : PORT + 1);
  const { hostname, origin } = new URL(PUBLIC_URL);
  if (CONTENT_URL === origin)
    throw new ConfigError('Configuration is wrong:\n  CONTENT_URL must be another origin than PUBLIC_URL');
  if (NODE_ENV === 'production' && CONTENT_URL) {
    const [content, portal] = [hostOf(CONTENT_URL), hostOf(PUBLIC_URL)];
    if (content === portal)
      throw new ConfigError(
        'Configuration is wrong:\n  CONTENT_URL must have another host name than PUBLIC_URL: cookies do not know ports',
      );
    if (shareCookies(content, portal))
      throw new ConfigError(
        'Configuration is wrong:\n  CONTENT_URL must be under another registered domain than PUBLIC_URL: cookies reach sibling hosts; e.g. sinau.example.id and sinau-isi.example-konten.id',
      );
  }
  const host = OTHER_LOOPBACK[hostname];
  return { contentPort, contentUrl: CONTENT_URL ?? (host ? `http://${host}:${contentPort}` : null) };
}
