import type { Answers } from '../catalogue/condition';
import type { Text } from '../rules/text';
import { CommandFailure } from './failure';

/**
 * Reads `--answers question=value,question=value`; a Chinese comma separates too, an empty text is no answers.
 * Throws a CommandFailure (2) that names every part that cannot be read.
 */
export function parseAnswers(text: string): Answers {
  const answers = new Map<string, string>();
  const problems: Text[] = [];
  for (const part of text.split(/[,，]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, question, value] = /^([^=]+?)\s*=\s*(.+)$/.exec(part) ?? [];
    if (question === undefined || value === undefined) problems.push(unreadable(part));
    else if (answers.has(question)) problems.push(answeredTwice(question));
    else answers.set(question, value);
  }
  if (problems.length > 0) throw new CommandFailure(2, problems);
  return Object.fromEntries(answers);
}

const unreadable = (part: string): Text => ({
  zh: `--answers 中的“${part}”看不懂；请写成 问题=值，例如 workForm=flexible。`,
  en: `Cannot read “${part}” in --answers; write question=value, for example workForm=flexible.`,
});

const answeredTwice = (question: string): Text => ({
  zh: `--answers 中“${question}”回答了两次；请只留一个。`,
  en: `“${question}” is answered twice in --answers; keep one.`,
});
