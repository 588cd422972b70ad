import type { SignIn } from '../../api/services';
import { loadFictionalPeople } from '../../people/fictional-people';

const subjectKey = 'the key of tests, which is long enough';

/** The development sign-in, as tests set it up. */
export const testSignIn: SignIn = {
  secure: false,
  subjectKey,
  people: loadFictionalPeople('people/fictional-people.yaml', subjectKey),
};
