import type { Status, UpdateStatus } from "../../progress/index.ts";
import type { PageContext } from "../page-context.ts";

type Shape = "open" | "half" | "full" | "triangle" | "square" | "bar" | "cross" | "ring";
type Tone = "calm" | "good" | "soon" | "bad" | "plain";

/** Shape and colour beside the word: whoever can't tell the colours has the shape, whoever sees neither has the word. */
const LOOKS: Readonly<Record<Status, { readonly shape: Shape; readonly tone: Tone }>> = {
  "planned": { shape: "open", tone: "calm" },
  "due": { shape: "half", tone: "soon" },
  "on-time": { shape: "full", tone: "good" },
  "late": { shape: "triangle", tone: "soon" },
  "overdue": { shape: "square", tone: "bad" },
  "postponed": { shape: "bar", tone: "soon" },
  "dropped": { shape: "cross", tone: "plain" },
  "reported-released": { shape: "ring", tone: "calm" },
};
const UPDATE_LOOKS: Readonly<Record<UpdateStatus, { readonly shape: Shape; readonly tone: Tone }>> = {
  "up-to-date": { shape: "full", tone: "good" },
  "due": { shape: "half", tone: "soon" },
  "overdue": { shape: "square", tone: "bad" },
  "no-schedule": { shape: "bar", tone: "plain" },
  "unknown": { shape: "ring", tone: "plain" },
  "not-started": { shape: "open", tone: "plain" },
};

export function StatusBadge({ status, page }: { status: Status; page: PageContext }) {
  return <Badge {...LOOKS[status]} text={page.t(`status-${status}`)} strong />;
}

export function UpdateBadge({ status, page }: { status: UpdateStatus; page: PageContext }) {
  return <Badge {...UPDATE_LOOKS[status]} text={page.t(`update-${status}`)} />;
}

export function StatusShape({ status }: { status: Status }) {
  const { shape, tone } = LOOKS[status];
  return <Mark shape={shape} tone={tone} />;
}

function Badge({ shape, tone, text, strong = false }: { shape: Shape; tone: Tone; text: string; strong?: boolean }) {
  return (
    <span class={strong ? `badge tone-${tone}` : `badge badge-quiet tone-${tone}`}>
      <Mark shape={shape} tone={tone} />
      {text}
    </span>
  );
}

function Mark({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <svg class={`shape tone-${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {drawing(shape)}
    </svg>
  );
}

function drawing(shape: Shape) {
  switch (shape) {
    case "open":
      return <circle cx="8" cy="8" r="5.5" class="line" />;
    case "half":
      return (
        <>
          <circle cx="8" cy="8" r="5.5" class="line" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" class="solid" />
        </>
      );
    case "full":
      return <circle cx="8" cy="8" r="6.25" class="solid" />;
    case "ring":
      return (
        <>
          <circle cx="8" cy="8" r="5.5" class="line" />
          <circle cx="8" cy="8" r="2.25" class="solid" />
        </>
      );
    case "triangle":
      return <path d="M8 2 14.5 13.5H1.5z" class="solid" />;
    case "square":
      return <path d="M2.5 2.5h11v11h-11z" class="solid" />;
    case "bar":
      return <path d="M2 6.5h12v3H2z" class="solid" />;
    case "cross":
      return <path d="M3.5 3.5l9 9m0-9l-9 9" class="line" />;
  }
}
