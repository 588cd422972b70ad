import type { SignIn } from '../../api/services';
import { loadFictionalPeople } from '../../people/fictional-people';
import type { Limits } from '../../settings/settings';

const subjectKey = 'the key of tests, which is long enough';

/** The development sign-in, as tests set it up. */
export const testSignIn: SignIn = {
  origin: 'https://one-thing.example',
  secure: false,
  subjectKey,
  people: loadFictionalPeople('people/fictional-people.yaml', subjectKey),
};

/** So much that no test meets them. */
export const wideLimits: Limits = { publicPerMinute: 1e6, signInPerMinute: 1e6, proxyHops: 0 };
