import type { Strapi } from '../kernel/strapi'
import { isPostgres } from '../kernel/database'

const TABLE = 'cop_audit_entries'
const REFUSED = 'entries of the audit trail are never changed or deleted'

/*
 * The database itself refuses to change or delete entries, whoever asks: services, the Content Manager, somebody with a
 * console. SQLite's `insert or replace` would delete a row without asking its triggers, so it is refused where the row
 * stands. SQLite loses triggers when a table is built anew: made at each start.
 */
const SQLITE = [
  `create trigger if not exists cop_audit_no_update before update on ${TABLE} begin select raise(abort, '${REFUSED}'); end`,
  `create trigger if not exists cop_audit_no_delete before delete on ${TABLE} begin select raise(abort, '${REFUSED}'); end`,
  `create trigger if not exists cop_audit_no_replace before insert on ${TABLE} when exists (select 1 from ${TABLE} where id = new.id or number = new.number) begin select raise(abort, '${REFUSED}'); end`,
]

const POSTGRES = [
  `create or replace function cop_refuse_audit_change() returns trigger language plpgsql as $$ begin raise exception '${REFUSED}' using errcode = 'integrity_constraint_violation'; end $$`,
  `create or replace trigger cop_audit_no_change before update or delete on ${TABLE} for each row execute function cop_refuse_audit_change()`,
  `create or replace trigger cop_audit_no_truncate before truncate on ${TABLE} for each statement execute function cop_refuse_audit_change()`,
]

/** For `kernel/migrations.ts`. */
export function auditGuard(strapi: Strapi): string[] {
  return isPostgres(strapi) ? POSTGRES : SQLITE
}
