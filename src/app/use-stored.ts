import { useEffect, useEffectEvent, useState } from 'react';
import { watchDrafts } from '#drafts/tabs.ts';

/** What storage says, read when a page opens and again each time another window wrote a draft. */
export function useStored<Value>(read: () => Value): Value {
  const [value, setValue] = useState(read);
  const readAgain = useEffectEvent(() => setValue(() => read()));
  useEffect(() => watchDrafts(() => readAgain()), []);
  return value;
}
