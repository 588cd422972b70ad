import type { ProblemBody } from '../api/wire';
import { CommandFailure } from './failure';
import { problemFailure } from './problem-failure';

/** One call; throws a CommandFailure (1) that names the address when nothing answers there. */
export async function send(publicUrl: string, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new CommandFailure(1, [
      {
        zh: `${publicUrl} 没有应答（${causeOf(error)}）。请先运行 npm start；若接口在别处，请设置 PUBLIC_URL 或 PORT。`,
        en: `Nothing answers at ${publicUrl} (${causeOf(error)}). Run npm start first; if the API is elsewhere, set PUBLIC_URL or PORT.`,
      },
    ]);
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

/** The document of an answer; throws what `failureOf` makes of any other. */
export async function read(publicUrl: string, response: Response): Promise<unknown> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (!response.ok || !isJson) throw await failureOf(publicUrl, response);
  return response.json();
}

/** What a person is told of an answer that is none, in the words of its problem document where it has one. */
export async function failureOf(publicUrl: string, response: Response): Promise<CommandFailure> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const problem = (await response.json()) as ProblemBody;
    return problemFailure(problem, new URL(response.url).pathname);
  }
  return new CommandFailure(1, [
    {
      zh: `${publicUrl} 的应答（HTTP ${response.status}）不是“一件事”接口的。请核对 PUBLIC_URL 和 PORT。`,
      en: `What answers at ${publicUrl} (HTTP ${response.status}) is not the API of One Thing. Check PUBLIC_URL and PORT.`,
    },
  ]);
}
