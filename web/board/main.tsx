import { startFace } from '../start-face';
import { Board } from './board';

void startFace(<Board />);
