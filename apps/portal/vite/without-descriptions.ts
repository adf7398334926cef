import type { Plugin } from 'vite';

interface Node {
  readonly type?: string;
  readonly start?: number;
  readonly end?: number;
  readonly key?: { readonly name?: string };
  readonly [field: string]: unknown;
}

/**
 * Leaves the pages' descriptions out of the browser's route tables: only the server writes them, into the first HTML,
 * and they would be half a kilobyte of the first route of everyone.
 */
export function withoutDescriptions(): Plugin {
  return {
    name: 'sinau:without-descriptions',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    // After TypeScript is gone: what is parsed is plain JavaScript.
    transform(code, id) {
      if (!/\/src\/app\/routes-[^/]+\.ts$/.test(id.split('?')[0] ?? id)) return null;
      let rest = code;
      for (const { start, end } of descriptionsIn(this.parse(code) as unknown as Node).reverse())
        rest = rest.slice(0, start) + rest.slice(end).replace(/^\s*,/, '');
      return { code: rest, map: null };
    },
  };
}

/** Where they stand, in the order of the file. */
function descriptionsIn(node: Node): { readonly start: number; readonly end: number }[] {
  const { type, key, start = 0, end = 0 } = node;
  if (type === 'Property' && key?.name === 'description') return [{ start, end }];
  return Object.values(node)
    .flat()
    .filter((each): each is Node => typeof each === 'object' && each !== null && 'type' in each)
    .flatMap(descriptionsIn);
}
