import { withInstance } from '../lib/with-instance.mjs';
import { begin, stepsDone } from './steps.mjs';

// Loaded only once everything is built: a story reads certificates with our own library.
const stories = {
  curriculum: () => import('./curriculum/play.mjs'),
  certificates: () => import('./certificates/play.mjs'),
  classroom: () => import('./classroom/play.mjs'),
};

const only = process.argv[2];
if (only && !stories[only]) {
  console.error(`there is no journey "${only}"; there are: ${Object.keys(stories).join(', ')}`);
  process.exit(2);
}

let current = '';
try {
  await withInstance(async (instance) => {
    for (const [name, load] of Object.entries(stories)) {
      if (only && only !== name) continue;
      current = name;
      if (!only) console.log(name);
      begin();
      const { play } = await load();
      console.log(await play(instance));
    }
  });
} catch (error) {
  console.error(`journey ${current} failed at step ${stepsDone() + 1}: ${error.message}`);
  process.exitCode = 1;
}
