import { parseSync } from '@swc/core';

const SOURCE_OF = {
  ImportDeclaration: (node) => node.source,
  ExportAllDeclaration: (node) => node.source,
  ExportNamedDeclaration: (node) => node.source,
  TsImportType: (node) => node.argument,
  TsExternalModuleReference: (node) => node.expression,
  CallExpression: (node) => {
    const called = node.callee.type === 'Import' || node.callee.value === 'require';
    const first = node.arguments[0]?.expression;
    return called && first?.type === 'StringLiteral' ? first : undefined;
  },
};

function visit(node, found) {
  if (Array.isArray(node)) for (const one of node) visit(one, found);
  else if (node && typeof node === 'object') {
    const source = SOURCE_OF[node.type]?.(node);
    if (source?.value) found.add(source.value);
    for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, found);
  }
}

/** Every module that a TypeScript source names, for values or for types only, statically or dynamically. */
export function importsOf(source, tsx) {
  const found = new Set();
  visit(parseSync(source, { syntax: 'typescript', tsx, decorators: true, dynamicImport: true }), found);
  return [...found];
}
