import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A filter that lives in the URL, so that a filtered list can be bookmarked, shared and printed again. The blank value is
 * left out of the URL.
 */
export function useUrlValue(name: string, blank = ''): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string) => {
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === blank) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    [name, blank, setParams],
  );
  return [params.get(name) ?? blank, set];
}
