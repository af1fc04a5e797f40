// node compile.cjs SASS-PACKAGE LOAD-PATH SOURCE TARGET
// By Sass's library and not by its command line, which would want further packages to watch files.
const { writeFileSync } = require('node:fs');
const [sassPackage, loadPath, source, target] = process.argv.slice(2);
const sass = require(sassPackage);
const { css } = sass.compile(source, { loadPaths: [loadPath], style: 'compressed', logger: sass.Logger.silent });
writeFileSync(target, css);
