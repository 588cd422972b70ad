import { Redirect } from 'wouter';
import { Asked } from '../../design/asked';
import { useDraft } from '../draft';
import { whereItStands } from '../draft-places';

/** The lasting address of a draft: leads to where it stands. */
export default function Resume({ draftId }: { readonly draftId: string }) {
  return (
    <Asked answer={useDraft(draftId)}>{(draft) => <Redirect to={whereItStands(draft)} replace />}</Asked>
  );
}
