import { bootstrapApplication } from '@angular/platform-browser';
import 'fumin-widgets';

import { App } from './app';

void bootstrapApplication(App);
