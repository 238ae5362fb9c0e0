import { suiteMain } from './run-suite.js';

await suiteMain('journey');
