import type pg from 'pg';

/** The schema that PostGraphile serves. A kept database may have it. */
export async function beginShowing(client: pg.Client): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS bench');
  await client.query('GRANT USAGE ON SCHEMA bench TO wudan_app');
}

/** The board's rows as a view that reads with the asker's rights: the guard and the index are those of the product. */
export async function showBoardToPostgraphile(client: pg.Client): Promise<void> {
  await beginShowing(client);
  await client.query(
    `CREATE OR REPLACE VIEW bench.board WITH (security_invoker) AS SELECT office_id, unit_id, unit_name, stage, light, status, percent, last_report_at, due_at, open_difficulties, updated_at FROM wudan.unit_board`,
  );
  await client.query("COMMENT ON VIEW bench.board IS '@primaryKey office_id,unit_id'");
  await client.query('GRANT SELECT ON bench.board TO wudan_app');
}

/**
 * A reply as a function, the way one writes a mutation for PostGraphile: the same call with the same effects as the product's, ids, trail and outbox made in
 * SQL, who asks taken from the settings of the request.
 */
export async function showReplyToPostgraphile(client: pg.Client): Promise<void> {
  await beginShowing(client);
  await client.query('DROP FUNCTION IF EXISTS bench.report_progress(uuid, integer, text, text)');
  await client.query('DROP TYPE IF EXISTS bench.receipt');
  await client.query('CREATE TYPE bench.receipt AS (receipt_no text, version integer, late boolean, cutoff_at timestamptz, received_at timestamptz, value jsonb)');
  await client.query(
    `CREATE FUNCTION bench.report_progress(prompt_id uuid, version integer, event_id text, status text) RETURNS bench.receipt LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
     DECLARE
       v_at timestamptz := clock_timestamp();
       v_minute timestamptz := date_trunc('minute', v_at) + interval '1 minute';
       v_seat text := current_setting('bench.seat_id');
       v_person text := current_setting('bench.person_name');
       v_answer uuid := gen_random_uuid();
       v_saved record;
     BEGIN
       SELECT * INTO v_saved FROM app.report_progress(app.office_id(), v_seat::uuid, current_setting('bench.unit_id')::uuid, prompt_id, version, 'console', event_id, v_answer, 'R-' || right(v_answer::text, 8),
         jsonb_build_object('status', status), v_at, v_at, v_person,
         jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'at', v_at, 'actor_seat_id', v_seat, 'actor_name', v_person, 'actor_role', current_setting('bench.role'), 'action', 'progress.reported', 'subject_type', 'Prompt',
           'subject_id', prompt_id, 'outcome', 'ok', 'origin', '127.0.0.1', 'request_id', gen_random_uuid(), 'summary', '填报进度：按计划', 'detail', jsonb_build_object('channel', 'console'))),
         jsonb_build_array(
           jsonb_build_object('id', gen_random_uuid(), 'kind', 'event', 'topic', 'prompts.answered', 'payload', jsonb_build_object('promptId', prompt_id), 'to_office', NULL, 'key', NULL, 'due_at', v_at),
           jsonb_build_object('id', gen_random_uuid(), 'kind', 'job', 'topic', 'board.publish', 'payload', '{}'::jsonb, 'to_office', NULL, 'key', (extract(epoch FROM v_minute) / 60)::bigint::text, 'due_at', v_minute)),
         gen_random_uuid());
       IF v_saved.outcome NOT IN ('saved', 'duplicate') THEN RAISE EXCEPTION 'reply %', v_saved.outcome; END IF;
       RETURN ROW(v_saved."receiptNo", v_saved."promptVersion", v_saved.late, v_saved."cutoffAt", v_at, v_saved.value)::bench.receipt;
     END $$`,
  );
  await client.query("COMMENT ON FUNCTION bench.report_progress(uuid, integer, text, text) IS '@resultFieldName receipt'");
  await client.query('GRANT EXECUTE ON FUNCTION bench.report_progress(uuid, integer, text, text) TO wudan_app');
}
