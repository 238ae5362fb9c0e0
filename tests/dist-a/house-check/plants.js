/** A planted fault: where it is planted, and the steps that must turn red by it. */ /** Faults by name. Each takes away one thing that the house promises. */ export const PLANTS = new Map([
    [
        'house-check-off',
        {
            group: 'boot',
            steps: [
                'unguarded-operation',
                'unknown-action',
                'event',
                'letter',
                'job',
                'table'
            ],
            what: 'the check at boot looks at nothing'
        }
    ],
    [
        'refusal-cut-short',
        {
            group: 'boot',
            steps: [
                'wrong-environment'
            ],
            what: 'of several wrong variables only the first is named'
        }
    ],
    [
        'production-untold',
        {
            group: 'boot',
            steps: [
                'simulated-clock',
                'demo-in-production'
            ],
            what: 'the process does not learn that it is in production'
        }
    ],
    [
        'data-source-offered',
        {
            group: 'boot',
            steps: [
                'data-source'
            ],
            what: 'the kernel offers its data source to everybody'
        }
    ],
    [
        'start-without-words',
        {
            group: 'start-refusals',
            steps: [
                'busy-port',
                'file-in-the-way',
                'closed-folder'
            ],
            what: 'npm start ends without a word'
        }
    ],
    [
        'start-exit-zero',
        {
            group: 'start-refusals',
            steps: [
                'busy-port',
                'file-in-the-way'
            ],
            what: 'npm start refuses with exit code 0'
        }
    ],
    [
        'leftovers-forgotten',
        {
            group: 'start',
            steps: [
                'killed-predecessor'
            ],
            what: 'the next start knows nothing of the killed one'
        }
    ],
    [
        'wakes-silent',
        {
            group: 'processes-postgres',
            steps: [
                'board-row',
                'wake-up'
            ],
            what: 'nobody is woken'
        }
    ],
    [
        'sessions-remembered',
        {
            group: 'processes-postgres',
            steps: [
                'ended-seat'
            ],
            what: 'a session that was good once stays good'
        }
    ],
    [
        'jobs-swallowed',
        {
            group: 'processes-postgres',
            steps: [
                'due-job'
            ],
            what: 'the worker takes due work and does nothing'
        }
    ],
    [
        'no-second-offer',
        {
            group: 'emptied-queue',
            steps: [
                'postgres'
            ],
            what: 'the relay offers a job once only'
        }
    ],
    [
        'tier-rule-off',
        {
            group: 'lint',
            steps: [
                'tiers'
            ],
            what: 'the rule of tiers and doors is switched off'
        }
    ],
    [
        'house-rules-off',
        {
            group: 'lint',
            steps: [
                'tiers',
                'rules'
            ],
            what: "the house's own lint rules are switched off"
        }
    ],
    [
        'closed-unit-lives',
        {
            group: 'doors',
            steps: [
                'closed-unit'
            ],
            what: 'a unit that was read stays open'
        }
    ],
    [
        'reading-unit-writes',
        {
            group: 'doors',
            steps: [
                'read-only-unit'
            ],
            what: 'a reading unit may write'
        }
    ],
    [
        'audit-not-required',
        {
            group: 'doors',
            steps: [
                'no-audit'
            ],
            what: 'a write needs no audit entry'
        }
    ],
    [
        'office-left-in-pool',
        {
            group: 'pool',
            steps: [
                'mix-ups',
                'left-in-pool'
            ],
            notices: [
                'left-in-pool'
            ],
            what: 'set_config(…, false): the office outlives its transaction'
        }
    ],
    [
        'offices-swapped',
        {
            group: 'pool',
            steps: [
                'mix-ups'
            ],
            what: 'now and then a reader is given another office'
        }
    ]
]);

//# sourceMappingURL=plants.js.map