import { lightNames } from '../../rules/case/case-names';
import type { Light } from '../../rules/case/light';
import { useVoice } from '../i18n/words';
import { Tag, type Tone } from './tag';

const tones = {
  green: 'good',
  warning: 'near',
  yellow: 'past',
  red: 'late',
} as const satisfies Record<Light, Tone>;

/** A light: word, shape and colour. */
export function LightTag({ light }: { readonly light: Light }) {
  const { say } = useVoice();
  return <Tag tone={tones[light]}>{say(lightNames[light])}</Tag>;
}
