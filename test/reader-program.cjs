const path = require('node:path');
const { pathToFileURL } = require('node:url');

// Instead of apps/api/src/bank/formats/reader-program.ts: specs try the sources, whatever was built last.
module.exports = {
  READER: {
    file: path.join(__dirname, '../apps/api/src/bank/formats/reader-process.ts'),
    execArgv: ['--import', pathToFileURL(path.join(__dirname, 'typescript.mjs')).href],
  },
};
