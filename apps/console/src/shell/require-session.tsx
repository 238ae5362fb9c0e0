import { useSession } from '@wudan/access-console';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { AppFrame } from './app-frame.js';

/** Leads a visitor without a session to the front door, and someone with an initial password to change it first. */
export function RequireSession(): ReactNode {
  const { entry, viewer } = useSession();
  const { pathname, search } = useLocation();
  if (viewer === null) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(`${pathname}${search}`)}`;
    return <Navigate to={`${entry.demo ? '/entry' : '/login'}${next}`} replace />;
  }
  if (viewer.mustChangePassword && pathname !== '/account') return <Navigate to="/account" replace />;
  return <AppFrame />;
}
