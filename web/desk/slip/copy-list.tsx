import { useRef, useState } from 'react';
import { Button } from '../../design/button';
import { tell } from '../../design/live';
import { useVoice } from '../../i18n/words';
import { copy } from '../copy';
import { useKeys } from '../keys/use-keys';

/** So long, in ms, a button says that its value was copied. */
const saysForMs = 4_000;

interface Value {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** Values with a button right after each; one key copies the next one. */
export function CopyList({ values }: { readonly values: readonly Value[] }) {
  const { t } = useVoice();
  const list = useRef<HTMLDListElement>(null);
  const [last, setLast] = useState(-1);
  const [said, setSaid] = useState<{ readonly index: number; readonly isCopied: boolean } | null>(null);

  const copyOne = async (index: number) => {
    const one = values[index];
    if (!one) return;
    const isCopied = await copy(one.value);
    const text = list.current?.querySelector(`[data-value="${CSS.escape(one.key)}"]`);
    // Where it is not allowed, the value is marked, and the person copies it.
    if (!isCopied && text) getSelection()?.selectAllChildren(text);
    text?.scrollIntoView({ block: 'nearest' });
    const now = { index, isCopied };
    setLast(index);
    setSaid(now);
    tell(t(isCopied ? 'desk.copied.one' : 'desk.copied.marked', { name: one.name }));
    setTimeout(() => setSaid((before) => (before === now ? null : before)), saysForMs);
  };
  useKeys({ c: () => void copyOne((last + 1) % values.length) });

  return (
    <>
      <dl className="copy-list" ref={list}>
        {values.map(({ key, name, value }, index) => (
          <div key={key} className={index === last ? 'current' : undefined}>
            <dt>{name}</dt>
            <dd>
              <span data-value={key}>{value}</span>{' '}
              <Button tone="plain" onClick={() => void copyOne(index)}>
                {said?.index === index
                  ? t(said.isCopied ? 'desk.copied' : 'desk.copied.select')
                  : t('desk.copy')}
                <span className="for-listeners"> {name}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <Button tone="plain" aria-keyshortcuts="c" onClick={() => void copyOne((last + 1) % values.length)}>
        {t('desk.copyNext')}
      </Button>
    </>
  );
}
