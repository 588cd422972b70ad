import { startFace } from '../start-face';
import { Portal } from './portal';

void startFace(<Portal />);
