import { z } from 'zod';

/** What Apple gave the centre for passes in Wallet; part of the configuration. */
export const walletSettings = {
  /** Files, PEM or DER: the certificate of the pass type, its key, and the WWDR intermediate that issued it. */
  WALLET_CERTIFICATE: z.string().optional(),
  WALLET_KEY: z.string().optional(),
  /** What opens the key, if something does. */
  WALLET_KEY_PASSPHRASE: z.string().optional(),
  WALLET_WWDR: z.string().optional(),
  WALLET_PASS_TYPE: z
    .string()
    .regex(/^pass\.[\w.-]+$/, { error: 'must look like pass.id.go.example.sertifikat' })
    .optional(),
  WALLET_TEAM: z
    .string()
    .regex(/^[A-Z0-9]{10}$/, { error: 'must be the ten letters and digits of the team' })
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof walletSettings>>;

/** What is wrong with half a wallet. */
export function wrongWallet(given: Given): string | undefined {
  const { WALLET_CERTIFICATE, WALLET_KEY, WALLET_WWDR, WALLET_PASS_TYPE, WALLET_TEAM } = given;
  const parts = [WALLET_CERTIFICATE, WALLET_KEY, WALLET_WWDR, WALLET_PASS_TYPE, WALLET_TEAM];
  return parts.some(Boolean) && !parts.every(Boolean)
    ? 'WALLET_CERTIFICATE, WALLET_KEY, WALLET_WWDR, WALLET_PASS_TYPE and WALLET_TEAM go together'
    : undefined;
}
