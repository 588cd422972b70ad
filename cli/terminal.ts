/** What a command needs of the world around it. */
export interface Terminal {
  /** Prints what was asked for; a line may hold line breaks. */
  readonly out: (line: string) => void;
  /** Prints what went wrong. */
  readonly err: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

/** Prints one JSON document. */
export function printJson(terminal: Terminal, document: unknown): void {
  terminal.out(JSON.stringify(document, null, 2));
}
