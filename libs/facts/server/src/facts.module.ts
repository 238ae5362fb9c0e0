import { Module } from '@nestjs/common';
import { FactsResolver } from './graphql/facts.resolver.js';
import './policy/fact.policy.js';
import { ReadFacts } from './use-cases/read-facts.js';
import { RecordFact } from './use-cases/record-fact.js';

/** Figures about units, each with its source, day and confidence; what formulas are computed from. */
@Module({ providers: [ReadFacts, RecordFact, FactsResolver], exports: [ReadFacts, RecordFact] })
export class FactsModule {}
