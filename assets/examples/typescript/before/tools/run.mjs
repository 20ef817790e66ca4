// Takes the types out of every .ts file, into build/, and runs the tests there:
//   node tools/run.mjs test                  all tests below test/
//   node tools/run.mjs proofs/some.test.ts   one file
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const TYPE = String.raw`(?:number|string|boolean|void|unknown|[A-Z]\w*)(?:<[^<>]*>)?(?:\[\])*(?: \| (?:null|undefined))?`;
const RULES = [
  [/^import type .*;\n/gm, ''],
  [/^(?:export )?interface [\s\S]*?^}\n/gm, ''],
  [/^(?:export )?type \w+ = [^;]*;\n/gm, ''],
  [new RegExp(String.raw`(?<=[\w)])\??: (?:readonly )?${TYPE}(?=[,)]| =| \{)`, 'g'), ''],
  [/(from '[^']*)\.ts'/g, "$1.mjs'"],
];

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function built(path) {
  return join('build', path.replace(/\.ts$/, '.mjs'));
}

for (const path of ['src', 'test', 'proofs'].flatMap(filesBelow).filter((each) => each.endsWith('.ts'))) {
  mkdirSync(dirname(built(path)), { recursive: true });
  writeFileSync(built(path), RULES.reduce((text, [from, to]) => text.replace(from, to), readFileSync(path, 'utf8')));
}
const [wanted] = process.argv.slice(2);
const tests = statSync(wanted).isDirectory() ? filesBelow(wanted) : [wanted];
process.exit(spawnSync(process.execPath, ['--test', ...tests.map(built)], { stdio: 'inherit' }).status ?? 1);
