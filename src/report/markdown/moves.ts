import { code, plain } from '../../foundation/untrusted/markdown.ts';
import { moveWords } from '../moves.ts';
import type { Report } from '../report.ts';
import type { Section } from './fill-page.ts';
import { cut } from './texts.ts';

/** What moved without a comparison of its own: one line each, with the sentence that says why. */
export function movesSection({ moves = [] }: Report): Section {
  return {
    head: '**Moved without a comparison**\n',
    items: moves.map((move) => {
      const words = `- ${code(move.environment)}: ${code(move.name)} ${plain(moveWords(move))}`;
      return `${words}. ${plain(cut(move.promotion.message, 600))}`;
    }),
    called: { one: 'move', many: 'moves' },
    priority: 2,
    share: 0.2,
    separator: '\n',
  };
}
