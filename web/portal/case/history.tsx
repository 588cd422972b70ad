import { Button } from '../../design/button';
import { Timeline } from '../../design/timeline';
import { momentText } from '../../i18n/dates';
import { useVoice } from '../../i18n/words';
import type { LiveCase } from './use-live-case';

/** What happened, newest first; what came since the page was opened is shown when it is asked for. */
export function History({
  shown,
  news,
  showNews,
}: Pick<LiveCase, 'shown' | 'news'> & { readonly showNews: () => void }) {
  const { t, say, language } = useVoice();
  return (
    <>
      {news.length > 0 && (
        <Button tone="plain" onClick={showNews}>
          {t('case.news', { count: news.length })}
        </Button>
      )}
      <Timeline
        moments={[...shown].reverse().map(({ seq, at, text }) => ({
          key: String(seq),
          what: say(text),
          at,
          when: momentText(at, language),
        }))}
      />
    </>
  );
}
