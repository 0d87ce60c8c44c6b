import { Component, signal } from '@angular/core';

import { Neighbourhood } from './neighbourhood';

@Component({
  selector: 'app-root',
  imports: [Neighbourhood],
  template: `
    <main>
      <h1>Our neighbourhood</h1>
      <button (click)="isShown.set(!isShown())">{{ isShown() ? 'Hide' : 'Show' }} the neighbourhood</button>
      @if (isShown()) {
        <app-neighbourhood />
      }
    </main>
  `,
})
export class App {
  readonly isShown = signal(true);
}
