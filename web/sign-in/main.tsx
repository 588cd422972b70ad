import { startFace } from '../start-face';
import { SignIn } from './sign-in';

void startFace(<SignIn />);
