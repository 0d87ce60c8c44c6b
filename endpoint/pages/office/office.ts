/** Page of the street office. */
import { OfficeAccount } from './account-view.js';
import { OfficeActs } from './acts-view.js';
import { OfficeCodes } from './codes-view.js';
import { OfficeHealth } from './health-view.js';
import { OfficeNumbers } from './numbers-view.js';
import { OfficePage } from './office-page.js';
import { OfficeConfirm } from './parts/confirm-dialog.js';
import { OfficePledge } from './pledge-view.js';
import { OfficeRegister } from './register-view.js';
import { OfficeSignIn } from './sign-in.js';

customElements.define('office-confirm', OfficeConfirm);
customElements.define('office-sign-in', OfficeSignIn);
customElements.define('office-register', OfficeRegister);
customElements.define('office-pledge', OfficePledge);
customElements.define('office-numbers', OfficeNumbers);
customElements.define('office-codes', OfficeCodes);
customElements.define('office-acts', OfficeActs);
customElements.define('office-health', OfficeHealth);
customElements.define('office-account', OfficeAccount);
customElements.define('office-page', OfficePage);
