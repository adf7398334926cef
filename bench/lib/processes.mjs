import { readFileSync, readdirSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** A process and all that it started, from the kernel's books (Linux). */
function family(pid) {
  const children = [];
  try {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const text = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
      if (text) children.push(...text.split(' ').map(Number));
    }
  } catch {
    // It has just ended.
  }
  return [pid, ...children.flatMap(family)];
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** CPU seconds that a process and its children have used so far, those that ended and were waited for included. */
export function cpuSeconds(pid) {
  let ticks = 0;
  for (const one of family(pid)) {
    const fields = read(one, 'stat')?.split(') ')[1].split(' ');
    if (fields) ticks += [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
  }
  return ticks / TICKS_PER_SECOND;
}

/** Resident memory of a process and its children in MB. */
export function residentMegabytes(pid) {
  let kilobytes = 0;
  for (const one of family(pid)) {
    kilobytes += Number(/VmRSS:\s+(\d+)/.exec(read(one, 'status') ?? '')?.[1] ?? 0);
  }
  return kilobytes / 1024;
}
