/** Defines `<fumin-provider>`. The class alone is in `fumin-provider.js`. */
import { define } from '../base/define.js';
import { FuminProvider } from './fumin-provider.js';

define('fumin-provider', FuminProvider);

export { FuminProvider };
