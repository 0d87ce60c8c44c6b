import { describeExample, serveBuild } from './example.mjs';

describeExample('react-19', serveBuild('dist'));
