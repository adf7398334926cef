import type { TemplateFace } from '@sinau/contracts/template-design.js';

/** The faces of the contract, without its schemas. */
export const TEMPLATE_FACE_NAMES: readonly TemplateFace[] = [
  'sans',
  'sans-bold',
  'serif-bold',
  'serif-italic',
];
