import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { Station } from 'fumin-widgets/contract';
import type { FuminPledgeEvent, FuminSelectEvent } from 'fumin-widgets/events';

@Component({
  selector: 'app-neighbourhood',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './neighbourhood.html',
})
export class Neighbourhood {
  readonly endpoint = 'http://127.0.0.1:8787/';
  readonly chosen = signal('nothing');
  readonly receipts = signal<readonly number[]>([]);
  readonly isPinned = signal(false);
  readonly notice = signal('');

  /** A station of the company's own, which the endpoint does not have. */
  readonly readingRoom = computed<Station>(() => ({
    id: 'reading-room',
    name: 'Reading room, 3rd floor',
    status: 'open',
    notice: this.notice(),
  }));

  onSelect({ detail }: FuminSelectEvent): void {
    this.chosen.set(detail ? `${detail.type} ${detail.id}` : 'nothing');
  }

  onPledge({ detail }: FuminPledgeEvent): void {
    this.receipts.update((receipts) => [...receipts, detail.receipt.number]);
  }
}
