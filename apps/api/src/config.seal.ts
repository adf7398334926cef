import { z } from 'zod';

const web = (example: string) => z.url({ protocol: /^https?$/, error: `must look like ${example}` });

/** Settings of the institution's seal; part of the configuration. */
export const sealSettings = {
  /** A PKCS#12 file and what opens it. */
  SEAL_PKCS12: z.string().optional(),
  SEAL_PASSPHRASE: z.string().optional(),
  /** RFC 3161 authority; without it a seal's time is the server's word. */
  SEAL_TSA_URL: web('https://tsa.example.id').optional(),
  /** PEM file of further authorities that sealed files are checked against, e.g. BSrE's and the timestamp authority's. */
  SEAL_ANCHORS: z.string().optional(),
  /** BSrE's e-sign client service, for the institution's seal. */
  BSRE_URL: web('https://esign.example.go.id').optional(),
  BSRE_USERNAME: z.string().optional(),
  BSRE_PASSWORD: z.string().optional(),
  BSRE_SUBSCRIBER: z.string().optional(),
  /** The code that the activation of the seal gave. */
  BSRE_ACTIVATION: z.string().optional(),
};

/** Who seals certificates; `none`: they wait until somebody does. */
export type SealedBy = 'pkcs12' | 'bsre' | 'demo' | 'none';

type Given = z.infer<z.ZodObject<typeof sealSettings>> & { readonly SINAU_DEMO: boolean };

const isHalf = (parts: readonly (string | undefined)[]) =>
  parts.some((part) => part === undefined) && parts.some((part) => part !== undefined);

/** `wrong` says what is wrong with half a seal, or two. */
export function sealedByOf(given: Given): { sealedBy: SealedBy; wrong?: string } {
  const { BSRE_URL, BSRE_USERNAME, BSRE_PASSWORD, BSRE_SUBSCRIBER, BSRE_ACTIVATION } = given;
  if (isHalf([given.SEAL_PKCS12, given.SEAL_PASSPHRASE]))
    return { sealedBy: 'none', wrong: 'SEAL_PKCS12 and SEAL_PASSPHRASE go together' };
  if (isHalf([BSRE_URL, BSRE_USERNAME, BSRE_PASSWORD, BSRE_SUBSCRIBER, BSRE_ACTIVATION])) {
    const wrong = 'BSRE_URL, BSRE_USERNAME, BSRE_PASSWORD, BSRE_SUBSCRIBER and BSRE_ACTIVATION go together';
    return { sealedBy: 'none', wrong };
  }
  if (given.SEAL_PKCS12 && BSRE_URL)
    return { sealedBy: 'none', wrong: 'choose either SEAL_PKCS12 or BSRE_URL' };
  if (BSRE_URL) return { sealedBy: 'bsre' };
  if (given.SEAL_PKCS12) return { sealedBy: 'pkcs12' };
  return { sealedBy: given.SINAU_DEMO ? 'demo' : 'none' };
}
