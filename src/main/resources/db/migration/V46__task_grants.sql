-- Tasks by name are granted to the person in a unit and a role, no longer to the person wherever he or she works.
-- A new database has no engine yet: nothing to change there.

do $$
begin
    if to_regclass('act_ru_task') is null then
        return;
    end if;

    -- a task of the owner that was unclaimed in the stock Tasklist belongs to nobody: back to the owner
    update act_ru_task t set assignee_ = o.username
    from act_ru_execution e, practice p, operator o
    where e.id_ = t.proc_inst_id_ and p.id::text = e.business_key_ and o.id = p.owner_id and t.assignee_ is null
        and not exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ is not null);

    delete from act_ru_authorization where resource_type_ = 7 and user_id_ is not null;

    insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_, root_proc_inst_id_)
    select gen_random_uuid()::text, 1, 1, g.name || u.unit_code || '.' || o.username, 7, t.id_, 6, t.proc_inst_id_
    from act_ru_task t
        join act_ru_execution e on e.id_ = t.proc_inst_id_
        join practice p on p.id::text = e.business_key_
        join operator o on o.username = t.assignee_
        join operator_unit u on u.operator_id = o.id
        join operator_role r on r.operator_id = o.id
        join (values ('ASSISTENTE_SOCIALE', 'assistenteSociale'), ('REFERENTE', 'referente'),
            ('AMMINISTRATIVO', 'amministrativo')) as g (role, name) on g.role = r.role
    where u.unit_code = p.unit_code or exists (select 1 from practice_assignment a where a.practice_id = p.id
        and a.unit_code = u.unit_code and a.revoked_at is null and (a.operator_id is null or a.operator_id = o.id))
    on conflict do nothing;
end $$;
