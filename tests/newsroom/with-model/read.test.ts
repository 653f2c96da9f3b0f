import { expect, test } from 'vitest';
import { asked } from '../newsrooms.ts';
import { holding, type Mind, newsroomThatReads } from './reading-model.ts';

const BESIDE = '往年烂在地里的果子，如今能存到来年开春。';
const COLD = { title: '潼南柠檬住进新冷库', body: `潼南区柏梓镇今年新建柠檬冷库12座，总仓容3.6万吨。${BESIDE}` };

test('one whose answer is refused twice does not answer with what it said beside it', async () => {
  const read: Mind['read'] = ({ passages }) => ({
    sentences: [
      { text: '潼南区柏梓镇今年新建了13座柠檬冷库。', passages: [holding(passages, '12座')] },
      { text: BESIDE, passages: [holding(passages, '来年')] },
    ],
  });
  const answerOf = async (wants: 'fact' | 'list') => {
    const { newsroom } = await newsroomThatReads([COLD], { plan: { wants }, read });
    return (await newsroom.ask('潼南新建了多少座柠檬冷库', asked)).answer;
  };
  expect(await answerOf('fact')).toMatchObject({ writer: 'extract', figure: { printed: '12座' } });
  expect(await answerOf('list')).toMatchObject({ writer: 'model', answer: `· ${BESIDE}` });
});
