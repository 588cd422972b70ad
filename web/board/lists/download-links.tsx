import { useVoice } from '../../i18n/words';

/** By what they are called, how the addresses of files end. */
const endings = { xlsx: 'xlsx', csv: 'csv', processLog: 'ocel.json' } as const;
type Kind = keyof typeof endings;
const allKinds = ['xlsx', 'csv', 'processLog'] as const;

/** The rows of a list as files. `link`: the list, as the API knows it. */
export function DownloadLinks({
  link,
  kinds = allKinds,
}: {
  readonly link: string;
  readonly kinds?: readonly Kind[];
}) {
  const { t, language } = useVoice();
  const [path, query = ''] = link.split('?');
  return (
    <p className="row no-print">
      {t('board.export')}
      {kinds.map((kind) => (
        <a
          key={kind}
          className="count"
          href={`/api/v1${path}.${endings[kind]}?${query}&lang=${language}`}
          download
        >
          {t(`board.export.${kind}`)}
        </a>
      ))}
    </p>
  );
}
