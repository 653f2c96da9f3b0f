import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../src/model/answer.ts';
import { startBot } from '../start-bot.ts';

describe('what is typed', () => {
  const suggestion = (name: string, why: string | null = null): Suggestion => ({ name, value: name, why });

  test('is completed, with the reason in the reader’s language', async () => {
    const typed: string[] = [];
    const { discord } = await startBot({
      suggestDistricts: async (text) => {
        typed.push(text);
        return [suggestion('九龙坡区', 'pinyin'), suggestion('璧山区', 'old name'), suggestion('武隆区')];
      },
    });
    expect(await discord.type('district', 'name', 'jlp', { locale: 'en-US' })).toEqual([
      { name: 'jlp → Jiulongpo District · pinyin', value: '九龙坡区' },
      { name: 'jlp → Bishan District · old name', value: '璧山区' },
      { name: 'Wulong District', value: '武隆区' },
    ]);
    expect(await discord.type('district', 'name', '', { locale: 'zh-TW' })).toMatchObject([
      { name: '九龍坡區 · 拼音' },
      { name: '璧山區 · 舊名' },
      { name: '武隆區' },
    ]);
    expect(typed).toEqual(['jlp', '']);
    expect(discord.faults()).toEqual([]);
  });

  test('in a subcommand is completed too', async () => {
    const { discord } = await startBot({ suggestTopics: async () => [suggestion('教育')] });
    expect(await discord.type('digest subscribe', 'topics', '教')).toEqual([{ name: '教育', value: '教育' }]);
  });

  test('never gets more, or longer, than Discord takes', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...suggestion('长'.repeat(120), 'typo'),
      value: `v${index}`,
    }));
    const { discord } = await startBot({ suggestDistricts: async () => [suggestion('短'.repeat(101)), ...many] });
    const choices = await discord.type('district', 'name', '长');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.name).toMatch(/^长+… · 形近$/);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
    expect(discord.faults()).toEqual([]);
  });

  test('is not completed any more when what was typed later is', async () => {
    const slow = Promise.withResolvers<Suggestion[]>();
    const { discord } = await startBot({
      suggestDistricts: (text) => (text === 'w' ? slow.promise : Promise.resolve([suggestion('武隆区')])),
    });
    const old = discord.interact(4, {
      id: '1',
      name: 'district',
      type: 1,
      options: [{ name: 'name', type: 3, value: 'w', focused: true }],
    });
    expect(await discord.type('district', 'name', 'wl')).toHaveLength(1);
    slow.resolve([suggestion('万州区')]);
    expect(await discord.type('district', 'name', 'wul')).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.includes(`/${old}/`))).toEqual([]);
  });
});
