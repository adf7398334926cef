import { readFile } from 'node:fs/promises';
import { Chapter, Cue, Subject } from '@sinau/contracts/library.contract.js';
import { z } from 'zod';

/** A script as its authors write it: parts with their sentences. */
const Script = z.object({
  /** Name of its recording, without the ending. */
  berkas: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  judul: z.string(),
  episode: z.int(),
  subjek: z.array(Subject),
  keterangan: z.string(),
  bagian: z.array(z.object({ judul: z.string(), kalimat: z.array(z.string()).min(1) })).min(1),
});

/** What `make-recordings.mjs` measured: seconds in all, and at which each sentence begins. */
const Timing = z.object({ detik: z.number(), mulai: z.array(z.number()) });

/** An episode of ours with its recording. */
export interface OwnEpisode {
  readonly title: string;
  readonly episode: number;
  readonly subjects: Subject[];
  readonly description: string;
  /** M4A. */
  readonly recording: Buffer;
  readonly seconds: number;
  readonly chapters: Chapter[];
  readonly transcript: Cue[];
}

/** The scripts of `folder` with their recordings. @throws Error when a script was changed without a new recording */
export async function readEpisodes(folder: string): Promise<OwnEpisode[]> {
  const scripts = z.array(Script).parse(JSON.parse(await readFile(`${folder}/episodes.json`, 'utf8')));
  return Promise.all(
    scripts.map(async (script) => {
      const path = `${folder}/recordings/${script.berkas}`;
      const timing = Timing.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
      return {
        title: script.judul,
        episode: script.episode,
        subjects: script.subjek,
        description: script.keterangan,
        recording: await readFile(`${path}.m4a`),
        seconds: timing.detik,
        ...timed(script, timing.mulai),
      };
    }),
  );
}

function timed({ judul, bagian }: z.infer<typeof Script>, starts: readonly number[]) {
  const chapters: Chapter[] = [];
  const transcript: Cue[] = [];
  for (const { judul: title, kalimat } of bagian) {
    chapters.push({ start: starts[transcript.length] ?? 0, title });
    for (const text of kalimat) transcript.push({ start: starts[transcript.length] ?? 0, text });
  }
  if (transcript.length !== starts.length)
    throw new Error(`"${judul}" has another script than its recording`);
  return { chapters, transcript };
}
