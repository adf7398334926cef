import type { Plugin } from 'vite';

/** Another version may call these functions elsewhere, so it stops the build until somebody has read it. */
const KNOWN_VERSION = '"19.3.1"';
const REACT_DOM = /\/react-dom\/cjs\/react-dom-client\.production\.js$/;

/** What they do begins with a `<ViewTransition>`, or with a `<Fragment>` that has a ref. */
const NEVER_BEGUN = /ViewTransition|^FragmentInstance\.prototype\./;
// JSX is gone by then: `_jsx(Fragment, { ref: …`.
const BEGINS = /\bViewTransition\b|jsxs?\(_?Fragment\w*, \{\s*ref\b/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id?: Node & { readonly name?: string };
  readonly body?: Node | readonly Node[];
  readonly expression?: Node;
  readonly left?: Node;
}

/**
 * Empties React's functions for view transitions and for refs of fragments, a twelfth of its bytes, in the browser's
 * build. No component of ours uses either, so React never has anything for them to do; one that did stops the build.
 */
export function leanReact(): Plugin {
  return {
    name: 'sinau:lean-react',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (/\/src\/.*\.tsx$/.test(file) && BEGINS.test(code))
        this.error('This needs a part of React that is left out of the build: vite/lean-react.ts');
      if (!REACT_DOM.test(file)) return null;
      if (!code.includes(KNOWN_VERSION)) this.error('React has another version: see vite/lean-react.ts');
      const { body } = this.parse(code) as unknown as Node;
      return {
        code: without(
          code,
          (body as readonly Node[]).flatMap((node) => cutIn(node, code)),
        ),
        map: null,
      };
    },
  };
}

type Cut = readonly [from: number, to: number];

/** The inside of a function, or a whole method. */
function cutIn(node: Node, code: string): readonly Cut[] {
  const { type, id, body, expression } = node;
  if (type === 'FunctionDeclaration' && NEVER_BEGUN.test(id?.name ?? '')) {
    const block = body as Node;
    return [[block.start + 1, block.end - 1]];
  }
  const target = type === 'ExpressionStatement' ? expression?.left : undefined;
  return target && NEVER_BEGUN.test(code.slice(target.start, target.end)) ? [[node.start, node.end]] : [];
}

const without = (code: string, cuts: readonly Cut[]): string =>
  cuts.reduceRight((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), code);
