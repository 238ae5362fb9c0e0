import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.js';

/** Says what failed and what to do, at once and aloud. */
export function ProblemAlert({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <div className="notice bad" role="alert">
      {problems.map((problem) => (
        <p key={`${problem.code}${problem.field ?? ''}${problem.message}`}>{problem.message}</p>
      ))}
    </div>
  );
}
