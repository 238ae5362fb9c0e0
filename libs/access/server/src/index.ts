export { AccessModule } from './access.module.js';
export { seatsChanged } from './events/seats-changed.js';
export { countSeats } from './use-cases/count-seats.js';
export { SetUp } from './use-cases/set-up.js';
export { TakeSeat } from './use-cases/take-seat.js';
export { ResolveSession } from './use-cases/resolve-session.js';
export { demoSeason, type DemoSeason } from './data/demo-season.read-model.js';
export { RegisterPerson } from './use-cases/register-person.js';
