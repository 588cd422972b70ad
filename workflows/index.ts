export { oneThingCase } from './one-thing-case';
