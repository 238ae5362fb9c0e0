/**
 * Loaded into every program that `npm start` runs (`node --import`): when the parent is gone, even by SIGKILL, the channel to it
 * closes and the program ends as if asked to. Nothing is left holding the port.
 */
import process from 'node:process';

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The listener alone must not keep a program alive that has nothing more to do.
process.channel?.unref();
