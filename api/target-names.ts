import type { Plan } from '../catalogue/plan';
import type { Text } from '../rules/text';

/** What a part of an application is called on the form; `target`: `fields/<key>` or `materials/<id>`. */
export function targetName({ form, materials }: Pick<Plan, 'form' | 'materials'>, target: string): Text {
  const [kind, id = ''] = target.split('/');
  const named =
    kind === 'fields'
      ? form.find(({ key }) => key === id)
      : [...materials.needed, ...materials.notNeeded].find((material) => material.id === id);
  return named?.name ?? { zh: id, en: id };
}
