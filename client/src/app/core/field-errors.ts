import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '@cmio-pathway/shared/contracts/problem';

type Fields = Readonly<Record<string, FieldTree<unknown> | undefined>>;

/** The refusals of the server, each at the field its pointer names; what names no field is left to be said above the form. */
export const fieldErrors = (
  form: object,
  problem: Problem,
): { at: ValidationError.WithFieldTree[]; rest: string | null } => {
  const errors = problem.errors ?? [];
  const at = errors.flatMap(({ pointer, code, detail }) => {
    const fieldTree = (form as Fields)[pointer.slice(1).split('/')[0] ?? ''];
    return fieldTree ? [{ kind: code, message: detail, fieldTree } as ValidationError.WithFieldTree] : [];
  });
  return { at, rest: at.length > 0 && at.length === errors.length ? null : (problem.detail ?? `${problem.title}.`) };
};
