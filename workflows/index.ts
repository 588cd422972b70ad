export { commitmentCheck } from './commitment-check';
export { oneThingCase } from './one-thing-case';
