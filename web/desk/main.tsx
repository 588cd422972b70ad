import { startFace } from '../start-face';
import { Desk } from './desk';

void startFace(<Desk />);
