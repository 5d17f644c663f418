import { useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Finding } from '#report/check.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';

/** Closes findings, each with its reason. */
export function confirm(
  draft: OpenDraft,
  given: readonly (readonly [Pick<Finding, 'id' | 'message'>, string])[],
): void {
  const at = new Date().toISOString();
  const reasons = Object.fromEntries(
    given.map(([{ id, message }, reason]) => [id, { reason, at, of: message }] as const),
  );
  draft.change((current) => ({
    ...current,
    confirmed: { ...current.confirmed, ...reasons },
  }));
}

function takeBack(draft: OpenDraft, { id }: Finding): void {
  draft.change((current) => {
    const { [id]: _, ...confirmed } = current.confirmed ?? {};
    return { ...current, confirmed };
  });
}

/** What was given before is offered again when the finding came back in other words. */
export const formerReason = (draft: OpenDraft, { id }: Pick<Finding, 'id'>): string =>
  draft.get().confirmed?.[id]?.reason ?? '';

interface ConfirmProps {
  draft: OpenDraft;
  finding: Finding;
}

/** 确认无误…: a finding that is right as it stands is closed with a reason. */
export function Confirm({ draft, finding }: ConfirmProps) {
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string>();
  const save = (): void => {
    if (reason.trim() === '') setWrong('请写明为什么无误');
    else confirm(draft, [[finding, reason.trim()]]);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`确认无误：${finding.title}`}
        onClick={() => {
          setReason(formerReason(draft, finding));
          ask(true);
        }}
      >
        确认无误…
      </Button>
      {asking && (
        <Dialog
          title="确认这一处无误？"
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>再看看</Button>
              <Button kind="primary" onClick={save}>
                确认无误
              </Button>
            </>
          }
        >
          <p>{finding.message}</p>
          <TextField
            label="理由"
            hint="留在草稿里备查，不随报告导出；这一处再有变动时会重新提出"
            error={wrong}
            value={reason}
            data-first
            onChange={(event) => setReason(event.target.value)}
          />
        </Dialog>
      )}
    </>
  );
}

/** 撤回确认: the finding is open again. */
export function TakeBack({ draft, finding }: ConfirmProps) {
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={`撤回确认：${finding.title}`}
      onClick={() => takeBack(draft, finding)}
    >
      撤回确认
    </Button>
  );
}
