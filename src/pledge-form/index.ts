/** Defines `<fumin-pledge-form>`. The class alone is in `fumin-pledge-form.js`. */
import { define } from '../base/define.js';
import { FuminPledgeForm } from './fumin-pledge-form.js';

define('fumin-pledge-form', FuminPledgeForm);

export { FuminPledgeForm };
