import type { Station } from 'fumin-widgets/contract';
import {
  FuminCouncilTimeline,
  FuminDistrictMap,
  FuminPledgeForm,
  FuminProvider,
  FuminStationCard,
} from 'fumin-widgets/react';
import { useState } from 'react';

const ENDPOINT = 'http://127.0.0.1:8787/';

/** A station of the company's own, which the endpoint does not have. */
const READING_ROOM: Station = { id: 'reading-room', name: 'Reading room, 3rd floor', status: 'open' };

export function App() {
  const [isShown, setIsShown] = useState(true);
  return (
    <main>
      <h1>Our neighbourhood</h1>
      <button onClick={() => setIsShown(!isShown)}>{isShown ? 'Hide' : 'Show'} the neighbourhood</button>
      {isShown && <Neighbourhood />}
    </main>
  );
}

function Neighbourhood() {
  const [chosen, setChosen] = useState('nothing');
  const [receipts, setReceipts] = useState<number[]>([]);
  const [isPinned, setIsPinned] = useState(false);
  const [notice, setNotice] = useState('');

  return (
    <FuminProvider
      endpoint={ENDPOINT}
      onFuminSelect={({ detail }) => setChosen(detail ? `${detail.type} ${detail.id}` : 'nothing')}
    >
      <p>
        Chosen: <output id="chosen">{chosen}</output>. Pledges sent:{' '}
        <output id="receipts">{receipts.join(', ')}</output>
      </p>

      <FuminDistrictMap />

      <button onClick={() => setIsPinned(!isPinned)}>{isPinned ? 'Follow the map' : 'Keep Plaza 66'}</button>
      <FuminStationCard id="station" station={isPinned ? 'plaza-66' : null}>
        <p>Choose a station on the map.</p>
      </FuminStationCard>

      <label>
        Notice of our reading room{' '}
        <input id="notice" value={notice} onChange={(event) => setNotice(event.target.value)} />
      </label>
      <FuminStationCard id="reading-room" data={{ ...READING_ROOM, notice }} />

      <FuminCouncilTimeline />

      <FuminPledgeForm
        initiative="economic-community"
        onFuminPledge={({ detail }) => setReceipts([...receipts, detail.receipt.number])}
      />
    </FuminProvider>
  );
}
