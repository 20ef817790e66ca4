// Takes the types out of .ts files, into build/. The machine at the office is behind a wall that lets no package through.
//   node tools/strip.mjs [test]
// It knows the few forms that we use (no enums, no `as`, no parameter properties). `npm run types` is for your own machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAME = String.raw`(?:number|string|boolean|void|unknown|null|undefined|[A-Z]\w*)`;
const TYPE = String.raw`${NAME}(?:<(?:[^<>]|<[^<>]*>)*>)?(?:\[\])*(?: \| ${NAME}(?:\[\])*)*`;
const RULES = [
  [/^import type [^;]*;\n/gm, ''],
  [/^(?:export )?interface [\s\S]*?^}\n/gm, ''],
  [/^(?:export )?type \w+ = [^;]*;\n/gm, ''],
  [/^(  )(?:private )?(?:readonly )?(\w+): [^=;()\n]*;$/gm, '$1$2;'],
  [/^( +)(?:private )?readonly (\w+)/gm, '$1$2'],
  [/^( +)private (?=\w+[ (])/gm, '$1'],
  [new RegExp(String.raw`(?<=[\w)])\??: ${TYPE}(?=[,)]| =| \{$)`, 'gm'), ''],
  [/(new (?:Map|Set))<(?:[^<>]|<[^<>]*>)*>/g, '$1'],
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
if (wanted !== undefined) {
  const tests = statSync(wanted).isDirectory() ? filesBelow(wanted).filter((each) => each.endsWith('.test.ts')) : [wanted];
  process.exit(spawnSync(process.execPath, ['--test', ...tests.map(built)], { stdio: 'inherit' }).status ?? 1);
}
