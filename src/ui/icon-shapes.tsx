import type { ReactNode } from 'react';

const dot = (cx: number, cy: number): ReactNode => <circle cx={cx} cy={cy} r="1.1" data-solid="" />;
const bullet = (cy: number): ReactNode => <circle cx="3" cy={cy} r="1" data-solid="" />;

/** The one set of icons: 16 units square, 1.5 strokes, round ends. */
export const iconShapes = {
  audit: <path d="M3 2.25h10v11.5H3zM5.4 8.2l1.9 1.9 3.4-4" />,
  bold: <path d="M4.75 2.75h4a2.6 2.6 0 0 1 0 5.2h-4zM4.75 7.95h4.7a2.65 2.65 0 0 1 0 5.3h-4.7z" />,
  check: <path d="m3.25 8.5 3.1 3.1 6.4-7.2" />,
  'chevron-down': <path d="m4 6.25 4 4 4-4" />,
  'chevron-left': <path d="m9.75 4-4 4 4 4" />,
  'chevron-right': <path d="m6.25 4 4 4-4 4" />,
  'chevron-up': <path d="m4 9.75 4-4 4 4" />,
  cite: (
    <path d="M2.25 2.75h11.5M2.25 13.25h11.5M7 5.75H4.5v2.5H7c0 1.2-.6 1.9-1.8 2.2M11.75 5.75h-2.5v2.5h2.5c0 1.2-.6 1.9-1.8 2.2" />
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  comment: <path d="M2.5 3h11v7.75H8.25L5 13.5v-2.75H2.5z" />,
  copy: (
    <>
      <path d="M5.5 5.5h8v8h-8z" />
      <path d="M10.5 3v-.5h-8v8H3" />
    </>
  ),
  'dashed-ring': <circle cx="8" cy="8" r="5.5" strokeDasharray="2.3 2.02" strokeLinecap="butt" />,
  download: <path d="M8 2.5v7.25M4.9 6.9 8 10l3.1-3.1M2.75 13.25h10.5" />,
  eye: (
    <>
      <path d="M1.5 8S3.75 3.75 8 3.75 14.5 8 14.5 8 12.25 12.25 8 12.25 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  file: (
    <>
      <path d="M3.5 1.75h6l3 3v9.5h-9z" />
      <path d="M9.25 1.9V5h3.1M5.75 8h4.5M5.75 11h4.5" />
    </>
  ),
  gear: (
    <>
      <circle cx="8" cy="8" r="2.1" />
      <path d="M8 1.9v2M8 12.1v2M1.9 8h2M12.1 8h2M3.7 3.7l1.4 1.4M10.9 10.9l1.4 1.4M12.3 3.7l-1.4 1.4M5.1 10.9l-1.4 1.4" />
    </>
  ),
  'half-disc': (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" data-solid="" />
    </>
  ),
  help: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M6.2 6.4a1.85 1.85 0 1 1 2.7 1.65c-.6.3-.9.65-.9 1.2" />
      <circle cx="8" cy="11.2" r=".85" data-solid="" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.4v3.6" />
      <circle cx="8" cy="5" r=".9" data-solid="" />
    </>
  ),
  keyboard: (
    <>
      <path d="M1.75 4h12.5v8H1.75z" />
      <path d="M4.25 6.6h.01M6.75 6.6h.01M9.25 6.6h.01M11.75 6.6h.01M5 9.4h6" />
    </>
  ),
  link: (
    <>
      <path d="M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7L8 4.3" />
      <path d="M9.25 6.75a2.6 2.6 0 0 0-3.7 0l-2.3 2.3a2.6 2.6 0 0 0 3.7 3.7L8 11.7" />
    </>
  ),
  list: <path d="M2.75 4h10.5M2.75 8h10.5M2.75 12h10.5" />,
  'list-bullets': (
    <>
      {bullet(4)}
      {bullet(8)}
      {bullet(12)}
      <path d="M6 4h7.25M6 8h7.25M6 12h7.25" />
    </>
  ),
  'list-ordered': (
    <>
      <path d="M6.25 4h7M6.25 8h7M6.25 12h7" />
      <path
        d="M2.4 3.1 3.3 2.6v3M2.2 7.1c.2-.8 1.6-.8 1.6.1 0 .6-1 .9-1.6 1.7h1.7M2.2 11c.5-.5 1.6-.4 1.6.35 0 .5-.4.65-.9.65.5 0 1 .2 1 .75 0 .8-1.2.9-1.8.35"
        strokeWidth="1"
      />
    </>
  ),
  lock: (
    <>
      <path d="M3.5 7.25h9v6.25h-9z" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  more: (
    <>
      {dot(3.5, 8)}
      {dot(8, 8)}
      {dot(12.5, 8)}
    </>
  ),
  must: (
    <>
      <circle cx="8" cy="8" r="6.5" data-solid="" />
      <path d="M8 4.5v4" data-knocked-out="" strokeWidth="1.75" />
      <circle cx="8" cy="11.2" r="1" data-knocked-out-dot="" />
    </>
  ),
  omega: <path d="M2.75 13h3.4v-1.7a5 5 0 1 1 3.7 0V13h3.4" />,
  pen: <path d="m3 13 .6-3 6.9-6.9 2.4 2.4-6.9 6.9zM9 4.6 11.4 7" />,
  plus: <path d="M8 3v10M3 8h10" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />,
  redo: <path d="M10.5 2.75 13.25 5.5 10.5 8.25M13 5.5H6.5a3.6 3.6 0 0 0 0 7.25h3" />,
  refresh: (
    <path d="M13 5.25A5.5 5.5 0 0 0 3 6.5M3 2.75V6.5h3.75M3 10.75A5.5 5.5 0 0 0 13 9.5M13 13.25V9.5H9.25" />
  ),
  save: (
    <>
      <path d="M2.5 2.5h8.6l2.4 2.4v8.6h-11z" />
      <path d="M5.1 2.6v3.5h5V2.6M4.75 13.4V9h6.5v4.4" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  sigma: <path d="M12 4.75V2.75H4L8.25 8 4 13.25h8v-2" />,
  table: <path d="M2.25 2.75h11.5v10.5H2.25zM2.25 6.25h11.5M2.25 9.75h11.5M6.5 6.25v7" />,
  trash: <path d="M2.75 4.25h10.5M6 4V2.5h4V4M4 4.5l.6 9h6.8l.6-9M6.75 7v4M9.25 7v4" />,
  undo: <path d="M5.5 2.75 2.75 5.5 5.5 8.25M3 5.5h6.5a3.6 3.6 0 0 1 0 7.25h-3" />,
  upload: <path d="M8 10V2.75M4.9 5.6 8 2.5l3.1 3.1M2.75 13.25h10.5" />,
  warning: (
    <>
      <path d="M8 2.25 14.25 13.25H1.75z" />
      <path d="M8 6.5v3" />
      <circle cx="8" cy="11.35" r=".85" data-solid="" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof iconShapes;
