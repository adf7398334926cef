import { useEffect, useState } from 'react';
import { TEMPLATE_FACE_NAMES } from './face-names.js';
import { FAMILIES, browserMeasure, type Measure } from './fit-text.js';

let fetching: Promise<void> | undefined;

async function fetchFonts(): Promise<void> {
  await Promise.all(
    TEMPLATE_FACE_NAMES.map(async (name) => {
      const answer = await fetch(`/api/manage/certificate-fonts/${name}`, { credentials: 'same-origin' });
      if (!answer.ok) return;
      const { family, weight, style } = FAMILIES[name];
      const face = new FontFace(family, await answer.arrayBuffer(), { weight: String(weight), style });
      document.fonts.add(await face.load());
    }),
  );
}

/** Loads the printed fonts, once; until they are here, and without them, the canvas measures with the system's. */
export function useFonts(): Measure {
  const [measure, setMeasure] = useState<Measure>(() => browserMeasure());
  useEffect(() => {
    if (typeof FontFace === 'undefined') return undefined;
    let gone = false;
    fetching ??= fetchFonts();
    fetching.then(
      // Another function, so that everything is measured again.
      () => gone || setMeasure(() => browserMeasure()),
      () => (fetching = undefined),
    );
    return () => {
      gone = true;
    };
  }, []);
  return measure;
}
