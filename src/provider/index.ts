/** Defines `<fumin-provider>`. `fumin-provider.js` exports the class without defining the element. */
import { define } from '../base/define.js';
import { FuminProvider } from './fumin-provider.js';

define('fumin-provider', FuminProvider);

export { FuminProvider };
