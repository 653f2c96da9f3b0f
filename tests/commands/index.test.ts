import { readdir } from 'node:fs/promises';
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { PHRASES } from '../../src/tables/phrases.ts';
import { askerOf, newsroomOf } from './stand-in.ts';

const FOLDER = new URL('../../commands/', import.meta.url);

type Described = {
  name: string;
  name_localizations?: Record<string, string> | null;
  description: string;
  description_localizations?: Record<string, string> | null;
  options?: Described[];
};

test('every command in the folder is listed, under the name of its file', async () => {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect(COMMANDS.length + MESSAGE_COMMANDS.length).toBe(files.length);
  for (const { data } of COMMANDS) expect(files).toContain(`${data.name}.ts`);
  for (const name of files) {
    const exported = Object.values(await import(new URL(name, FOLDER).href));
    expect(exported.filter((value) => [...COMMANDS, ...MESSAGE_COMMANDS].includes(value as never))).toHaveLength(1);
  }
});

describe.each(COMMANDS.map(({ data }) => data as Described))('/$name', (data) => {
  test('is told in both Chinese scripts, down to its options', () => {
    for (const part of everyPart(data)) {
      expect(Object.keys(part.name_localizations ?? {}).toSorted()).toEqual(['zh-CN', 'zh-TW']);
      expect(Object.keys(part.description_localizations ?? {}).toSorted()).toEqual(['zh-CN', 'zh-TW']);
    }
  });
  test('asks for what it needs before what it may have', () => {
    for (const { options = [] } of everyPart(data)) {
      const required = (options as APIApplicationCommandOption[]).map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });
});

test.each(['zh-CN', 'zh-TW'])('no two commands have the same name in %s', (locale) => {
  const names = COMMANDS.map(({ data }) => data.name_localizations[locale as 'zh-CN']);
  expect(new Set(names).size).toBe(COMMANDS.length);
});

test('help names every command, in every language', () => {
  const help = Object.values(PHRASES['notice.help'] ?? {});
  expect(help).toHaveLength(3);
  for (const words of help) {
    for (const { data } of COMMANDS) if (data.name !== 'help') expect(words).toContain(`/${data.name}`);
  }
});

test('a command that suggests offers for every option it marks so', async () => {
  const newsroom = newsroomOf({
    suggestDistricts: async () => [],
    suggestTopics: async () => [],
    suggestStories: async () => [],
  });
  const request = { options: {}, asker: askerOf(), today: '2024-06-01', newsroom };
  for (const { data, suggest } of COMMANDS) {
    for (const { name } of everyPart(data as Described).filter((part) => 'autocomplete' in part)) {
      expect(await suggest?.(name, '', request)).toBeInstanceOf(Array);
    }
  }
});

function everyPart(part: Described): Described[] {
  return [part, ...(part.options ?? []).flatMap(everyPart)];
}
