import { SessionProvider, type SessionEvents } from '@wudan/access-console';
import { Loading, ToastsProvider } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { modules } from './modules.js';
import { screens } from './screens.js';
import { CrashPage } from './shell/crash.page.js';
import { NotFoundPage } from './shell/not-found.page.js';
import { OpenFrame } from './shell/open-frame.js';
import { RequireSession } from './shell/require-session.js';

const routes = modules.flatMap((module) => module.routes);

function mounted(access: 'open' | 'signed-in'): RouteObject[] {
  return routes
    .filter((route) => route.access === access)
    .map((route) => ({ path: route.path, lazy: async () => ({ Component: await route.load() }) }));
}

/** @throws Error when a context has a screen that `screens.json` does not list, or the other way round */
function checkScreens(): void {
  const listed = new Set(screens.map((screen) => screen.path));
  const built = new Set(routes.map((route) => route.path));
  const apart = [...listed].filter((path) => path !== '*' && !built.has(path)).concat([...built].filter((path) => !listed.has(path)));
  if (apart.length > 0) throw new Error(`screens.json and the routes differ: ${apart.join(', ')}`);
}

function Root({ events }: { readonly events: SessionEvents }): ReactNode {
  return (
    <ToastsProvider>
      <SessionProvider events={events}>
        <Outlet />
      </SessionProvider>
    </ToastsProvider>
  );
}

/** Mounts the screens of every context in the frame they belong to. */
export function createRouter(events: SessionEvents): ReturnType<typeof createBrowserRouter> {
  checkScreens();
  return createBrowserRouter([
    {
      element: <Root events={events} />,
      errorElement: <CrashPage />,
      hydrateFallbackElement: <Loading />,
      children: [
        { element: <OpenFrame />, errorElement: <CrashPage />, children: mounted('open') },
        {
          element: <RequireSession />,
          children: [...mounted('signed-in'), { path: '*', element: <NotFoundPage /> }].map((route) => ({
            ...route,
            errorElement: <CrashPage />,
          })),
        },
      ],
    },
  ]);
}
