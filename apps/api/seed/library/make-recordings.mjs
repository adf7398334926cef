// Reads the scripts of episodes.json aloud with espeak-ng and writes recordings/<berkas>.m4a beside the second at which
// each sentence begins. A tool of the authors: it needs espeak-ng, ffmpeg and ffprobe, the product needs none of them.
// Run: node apps/api/seed/library/make-recordings.mjs
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FOLDER = new URL('./', import.meta.url).pathname;
const OUT = join(FOLDER, 'recordings');
const RATE = 44_100;
/** Words a minute: slower than talk, since a synthetic voice is harder to follow. */
const SPEED = '140';
const PAUSE_SECONDS = 0.45;
const CHAPTER_PAUSE_SECONDS = 1.1;

/** How the Indonesian voice has to be told words that are not Indonesian. The transcript keeps the right spelling. */
const SPOKEN = [
  [/\bWhatsApp\b/g, 'wotsap'],
  [/\bonline\b/gi, 'onlain'],
  [/\bpodcast\b/gi, 'potkas'],
  [/\blabel\b/g, 'lébel'],
  [/\bstapler\b/g, 'stépler'],
];

const spoken = (text) => SPOKEN.reduce((words, [from, to]) => words.replace(from, to), text);

async function secondsOf(path) {
  const flags = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0'];
  const { stdout } = await run('ffprobe', [...flags, path]);
  return Number(stdout.trim());
}

/** One sentence as a wave file of the rate of the recording, with the quiet that follows it. */
async function say(text, quiet, path) {
  const raw = `${path}.raw.wav`;
  await run('espeak-ng', ['-v', 'id', '-s', SPEED, '-p', '42', '-w', raw, spoken(text)]);
  // espeak-ng ends every sentence with silence of its own length: only ours is kept. ffmpeg cuts beginnings alone.
  const cut = 'silenceremove=start_periods=1:start_threshold=-50dB';
  const filter = `${cut},areverse,${cut},areverse,aresample=${RATE},apad=pad_dur=${quiet}`;
  await run('ffmpeg', ['-v', 'error', '-y', '-i', raw, '-af', filter, '-ac', '1', path]);
  return secondsOf(path);
}

async function record(episode, folder) {
  const starts = [];
  const files = [];
  let second = 0;
  for (const { kalimat } of episode.bagian) {
    for (const [at, text] of kalimat.entries()) {
      const path = join(folder, `${episode.berkas}-${files.length}.wav`);
      const quiet = at === kalimat.length - 1 ? CHAPTER_PAUSE_SECONDS : PAUSE_SECONDS;
      starts.push(Math.round(second * 100) / 100);
      second += await say(text, quiet, path);
      files.push(path);
    }
  }
  const list = join(folder, `${episode.berkas}.txt`);
  await writeFile(list, files.map((path) => `file '${path}'\n`).join(''));
  const out = join(OUT, `${episode.berkas}.m4a`);
  // As uploads are made, with the loudness that podcast apps expect of one channel and metadata left out.
  const read = ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list];
  const sound = ['-af', `highpass=f=70,lowpass=f=9000,loudnorm=I=-19:TP=-4:LRA=7,aresample=${RATE}`];
  const bare = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const aac = ['-c:a', 'aac', '-b:a', '36k', '-ac', '1', '-ar', String(RATE), '-movflags', '+faststart'];
  await run('ffmpeg', [...read, ...sound, ...bare, ...aac, out]);
  const detik = Math.round((await secondsOf(out)) * 100) / 100;
  await writeFile(join(OUT, `${episode.berkas}.json`), `${JSON.stringify({ detik, mulai: starts })}\n`);
  console.log(`${episode.berkas}: ${detik} s (sentences ${second.toFixed(2)} s), ${starts.length} sentences`);
}

const episodes = JSON.parse(await readFile(join(FOLDER, 'episodes.json'), 'utf8'));
const folder = await mkdtemp(join(tmpdir(), 'sinau-voice-'));
try {
  await mkdir(OUT, { recursive: true });
  for (const episode of episodes) await record(episode, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
