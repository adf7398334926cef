import { frameSvg } from '../artwork/frame.js';
import type { CertificateData } from '../certificate-data.js';
import { designVariables } from './variables.js';

const A4 = { landscape: { width: 297, height: 210 }, portrait: { width: 210, height: 297 } } as const;

/** Frames by the name under which a source finds them in `sys.inputs`: the same for every certificate. */
export const designFrames = (): Record<string, string> => ({
  'kawung-landscape': frameSvg(false, A4.landscape),
  'rosette-landscape': frameSvg(true, A4.landscape),
  'kawung-portrait': frameSvg(false, A4.portrait),
  'rosette-portrait': frameSvg(true, A4.portrait),
});

/** What a source finds in `sys.inputs.variables`, as JSON. @throws RangeError */
export const designInputs = (data: CertificateData): Record<string, string> => ({
  variables: JSON.stringify(designVariables(data)),
});
