// First process of every command: `node tools/bootstrap.mjs start|test|verify|bench|journey|doctor [flags]`.
// It runs before anything is installed, so it is plain JavaScript without dependencies, and this file stays readable by old Node
// versions (no `?.`, no top-level await, no `node:` imports) so that they get a sentence instead of a syntax error.
import process from 'process';

const OLDEST = 20;
const COMMANDS = ['start', 'test', 'verify', 'bench', 'journey', 'doctor'];

function refuse(lines) {
  for (const line of lines) console.error(line);
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST) {
  refuse([
    '错误：本机 Node.js 版本为 ' + process.versions.node + '，过低：至少需要 Node.js ' + OLDEST + '（建议 24）。',
    '办法：从 https://nodejs.org 安装 Node.js 24，或执行 nvm install 24 && nvm use 24，然后重新运行本命令。',
  ]);
}

const command = process.argv[2];
if (!COMMANDS.includes(command)) {
  refuse(['错误：未知命令“' + command + '”。可用命令：' + COMMANDS.join('、') + '。', '用法：npm start、npm test、npm run doctor、npm run verify -- <名称>。']);
}

import('./bootstrap/prepare.mjs')
  .then((module) => module.prepareAndRun(command, process.argv.slice(3)))
  .then(
    (code) => process.exit(code),
    (error) => refuse(error && error.wayOut ? ['错误：' + error.message].concat(error.wayOut) : [String((error && error.stack) || error)]),
  );
