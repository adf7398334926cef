/** A file that lies in the job's workspace and is to be stored. */
export interface MadeFile {
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What a kind's maker gives back. */
export interface Made {
  readonly files: readonly MadeFile[];
  readonly durationSeconds: number | null;
  /** What could not be done here, in Indonesian; null when all is well. */
  readonly note: string | null;
}

/** What a maker works on. */
export interface Source {
  /** Where the upload lies. */
  readonly path: string;
  readonly bytes: number;
  /** An empty folder of its own. */
  readonly folder: string;
  readonly signal: AbortSignal;
}
