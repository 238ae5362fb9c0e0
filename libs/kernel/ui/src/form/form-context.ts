import { createContext, useContext } from 'react';
import type { Problem } from '../api/problem.js';

interface FormState {
  readonly problems: readonly Problem[];
  readonly idOf: (name: string) => string;
}

export const FormContext = createContext<FormState>({ problems: [], idOf: (name) => name });

/** What the server or the form itself found wrong with one field, if anything. */
export function useFieldProblem(name: string): string | undefined {
  const { problems } = useContext(FormContext);
  return problems.find((problem) => problem.field === name)?.message;
}

export function useFieldId(name: string): string {
  return useContext(FormContext).idOf(name);
}
