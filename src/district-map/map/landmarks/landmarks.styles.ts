import { css } from 'lit';

/** Pale, beneath the map: nothing of it can be chosen. */
export const landmarkStyles = css`
  .landmark {
    fill: none;
    pointer-events: none;
  }

  .landmark.lines {
    stroke: var(--_muted);
    stroke-opacity: 0.28;
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .landmark.rings {
    fill: var(--_muted);
    fill-opacity: 0.14;
    fill-rule: evenodd;
  }

  .landmark.water {
    stroke: hsl(205, 55%, 55%);
  }

  .landmark.water.rings {
    fill: hsl(205, 55%, 55%);
    fill-opacity: 0.25;
    stroke: none;
  }

  .landmark.park.rings {
    fill: hsl(120, 35%, 45%);
  }

  .landmark.metro.lines {
    stroke-dasharray: 1 5;
  }

  svg:not(.schematic) .landmark.sketch.lines {
    stroke-dasharray: 6 5;
  }

  .landmark.mark-metro,
  .landmark.mark-point {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-width: 1.25;
  }

  .landmark.letter {
    stroke: var(--_muted);
    stroke-width: 1.25;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .viewport .landmark-name {
    fill: var(--_muted);
    font-size: 0.75em;
  }

  .viewport .landmark-name.water {
    fill: hsl(205, 50%, 40%);
  }

  @supports (color: light-dark(#fff, #000)) {
    .viewport .landmark-name.water {
      fill: light-dark(hsl(205, 60%, 36%), hsl(205, 55%, 72%));
    }
  }

  @media (forced-colors: active) {
    .landmark,
    .landmark.water {
      stroke: GrayText;
    }

    .landmark.rings {
      fill: none;
    }
  }
`;
