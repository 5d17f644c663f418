import { type ReactNode, useState } from 'react';
import type { Report } from '#report/report.ts';
import type { CommentTarget, ReviewComment } from '#report/review.ts';
import { useFetched } from '#ui/fetched.ts';
import type { Written } from './comment-form.tsx';

/** A comment being written: a new one about one of some targets, or one of before. */
interface Editing {
  readonly targets: readonly CommentTarget[];
  readonly comment: ReviewComment | null;
}

interface Writing {
  report: Report;
  /** The reviewer's name, as last given. */
  by: string;
  onSave: (comment: ReviewComment | null, target: CommentTarget, written: Written) => void;
}

const blank = (by: string): Written => ({ kind: 'suggestion', text: '', proposed: null, by });

const loadForm = async () => (await import('./comment-form.tsx')).CommentForm;

/** 提意见: its form, once it has come. */
export function useWriting({ report, by, onSave }: Writing): {
  readonly write: (editing: Editing) => void;
  readonly missing: boolean;
  readonly shown: ReactNode;
} {
  const [editing, edit] = useState<Editing | null>(null);
  const { value: Form, missing, fetch } = useFetched(loadForm);
  return {
    write: (next) => {
      fetch();
      edit(next);
    },
    missing,
    shown: editing !== null && Form !== null && (
      <Form
        report={report}
        targets={editing.targets}
        before={editing.comment ?? blank(by)}
        onSave={(written, target) => {
          onSave(editing.comment, target, written);
          edit(null);
        }}
        onClose={() => edit(null)}
      />
    ),
  };
}
