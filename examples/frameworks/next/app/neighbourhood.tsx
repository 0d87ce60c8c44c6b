'use client';

import 'fumin-widgets';
import type { Station } from 'fumin-widgets/contract';
import type { FuminProvider } from 'fumin-widgets/provider/class';
import type {} from 'fumin-widgets/types/react';
import { useCallback, useState } from 'react';

const ENDPOINT = 'http://127.0.0.1:8787/';

export function Neighbourhood({ readingRoom }: { readingRoom: Station }) {
  const [isShown, setIsShown] = useState(true);
  return (
    <>
      <button onClick={() => setIsShown(!isShown)}>{isShown ? 'Hide' : 'Show'} the neighbourhood</button>
      {isShown && <Widgets readingRoom={readingRoom} />}
    </>
  );
}

function Widgets({ readingRoom }: { readingRoom: Station }) {
  const [chosen, setChosen] = useState('nothing');
  const [receipts, setReceipts] = useState<number[]>([]);
  const [isPinned, setIsPinned] = useState(false);
  const [notice, setNotice] = useState('');

  // When React hydrates, it leaves out `onfumin-…`, until the component renders again:
  // https://github.com/react/react/issues/35446
  const listen = useCallback((provider: FuminProvider) => {
    const controller = new AbortController();
    const { signal } = controller;
    provider.addEventListener(
      'fumin-select',
      ({ detail }) => setChosen(detail ? `${detail.type} ${detail.id}` : 'nothing'),
      { signal },
    );
    provider.addEventListener('fumin-pledge', ({ detail }) => setReceipts((all) => [...all, detail.receipt.number]), {
      signal,
    });
    return () => controller.abort();
  }, []);

  return (
    <fumin-provider endpoint={ENDPOINT} ref={listen}>
      <p>
        Chosen: <output id="chosen">{chosen}</output>. Pledges sent:{' '}
        <output id="receipts">{receipts.join(', ')}</output>
      </p>

      <fumin-district-map>
        <p>The map of the district is on its way.</p>
      </fumin-district-map>

      <button onClick={() => setIsPinned(!isPinned)}>{isPinned ? 'Follow the map' : 'Keep Plaza 66'}</button>
      <fumin-station-card id="station" station={isPinned ? 'plaza-66' : undefined}>
        <p>Choose a station on the map.</p>
      </fumin-station-card>

      <label>
        Notice of our reading room{' '}
        <input id="notice" value={notice} onChange={(event) => setNotice(event.target.value)} />
      </label>
      {/* Properties are no part of HTML, and React sets none when it hydrates: these data come in the markup. */}
      <fumin-station-card id="reading-room">
        <script type="application/json">{JSON.stringify({ ...readingRoom, notice })}</script>
        <p>Reading room, 3rd floor</p>
      </fumin-station-card>

      <fumin-council-timeline />

      <fumin-pledge-form initiative="economic-community" />
    </fumin-provider>
  );
}
