import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ChatFrame } from './chat-frame.js';
import { ChatSession } from './chat-session.js';
import { CrashGuard } from './crash-guard.js';
import { startDisplay } from './i18n/use-chat-text.js';
import { ChatProvider } from './use-chat.js';
import './chat.css';

await startDisplay();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const session = new ChatSession();
void session.start(new URLSearchParams(window.location.search).get('t'));

createRoot(root).render(
  <StrictMode>
    <CrashGuard>
      <ChatProvider session={session}>
        <ChatFrame />
      </ChatProvider>
    </CrashGuard>
  </StrictMode>,
);
