import { SessionEvents } from '@wudan/access-console';
import { applyTypeSize, AppTheme, createApiClient, startI18n, uiTexts } from '@wudan/kernel-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { modules } from './modules.js';
import { createRouter } from './routes.js';
import './shell/shell.css';

applyTypeSize();
await startI18n([uiTexts, ...modules.map((module) => module.texts)]);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const events = new SessionEvents();

createRoot(root).render(
  <StrictMode>
    <AppTheme>
      <Provider value={createApiClient(events.lost, events.active)}>
        <RouterProvider router={createRouter(events)} />
      </Provider>
    </AppTheme>
  </StrictMode>,
);
