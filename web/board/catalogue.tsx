import { createContext, type ReactNode, useContext } from 'react';
import type { OneThing } from '../../catalogue/schema/one-thing';
import type { Text } from '../../rules/text';
import { listOneThings, readOneThing } from '../ask/calls';
import { useAnswer } from '../ask/use-answer';
import { Asked } from '../design/asked';

interface Named {
  readonly id: string;
  readonly name: Text;
}

const Catalogue = createContext<readonly OneThing[]>([]);

const readAll = async () => {
  const listed = await listOneThings();
  return Promise.all(listed.map(({ id }) => readOneThing(id)));
};

/** Gives the pages below the one things on offer, so that they can name what figures are about. */
export function WithCatalogue({ children }: { readonly children: ReactNode }) {
  const answer = useAnswer('catalogue', readAll);
  return (
    <Asked answer={answer}>
      {(oneThings) => <Catalogue.Provider value={oneThings}>{children}</Catalogue.Provider>}
    </Asked>
  );
}

/** The one things on offer, and what their parts are called; what the catalogue no longer knows keeps its id. */
export function useCatalogue() {
  const oneThings = useContext(Catalogue);
  const named = (list: readonly Named[] | undefined, id: string): Text =>
    list?.find((one) => one.id === id)?.name ?? { zh: id, en: id };
  const find = (id: string) => oneThings.find((one) => one.id === id);
  const departments = new Map(
    oneThings.flatMap((oneThing) => oneThing.departments.map((one): [string, Named] => [one.id, one])),
  );
  return {
    oneThings,
    departments: [...departments.values()],
    oneThing: (id: string) => named(oneThings, id),
    situation: (oneThing: string, id: string) => named(find(oneThing)?.situations, id),
    item: (oneThing: string, id: string) => named(find(oneThing)?.items, id),
    department: (id: string) => named([...departments.values()], id),
  };
}
