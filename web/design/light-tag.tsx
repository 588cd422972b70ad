import { lightNames } from '../../rules/case/case-names';
import type { Light } from '../../rules/case/light';
import type { Text } from '../../rules/text';
import { useVoice } from '../i18n/words';
import { Tag, type Tone } from './tag';

const tones = {
  green: 'good',
  warning: 'near',
  yellow: 'past',
  red: 'late',
} as const satisfies Record<Light, Tone>;

/** A light: word, shape and colour; `name`: what it is called here. */
export function LightTag({
  light,
  name = lightNames[light],
}: {
  readonly light: Light;
  readonly name?: Text;
}) {
  const { say } = useVoice();
  return <Tag tone={tones[light]}>{say(name)}</Tag>;
}
