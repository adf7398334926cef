/** Name under which the unsent work of one version lies on this device. */
export const templateWork = (versionId: string, how: 'design' | 'source'): string =>
  `templat.${how}.${versionId}`;
