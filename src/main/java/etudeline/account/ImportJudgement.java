package etudeline.account;

/** The statements that say of each line of a file what it comes to. */
final class ImportJudgement {

    /**
     * Of each line its cells by their meaning. A column that the file does not have, and an empty cell, say nothing: they
     * never empty what is known of a person.
     */
    private static final String NAMED = """
            with named as (
                select l.line, nullif(l.cells[cast(:matricule as integer)], '') as matricule,
                    nullif(l.cells[cast(:first_name as integer)], '') as first_name,
                    nullif(l.cells[cast(:last_name as integer)], '') as last_name,
                    nullif(l.cells[cast(:email as integer)], '') as email, %s
                from import_line l where l.import_id = :import
            ), counted as (
                select n.*, lower(n.matricule) as matricule_key,
                    first_value(n.line) over (partition by lower(n.matricule) order by n.line) as first_line
                from named n
            )""";

    /** What is wrong with any person, as the name of the reason and what it is about; a later rule needs the earlier ones. */
    private static final String WRONG = """
            when c.matricule is null then array ['missing', 'matricule']
            when c.last_name is null then array ['missing', 'nom']
            when c.first_name is null then array ['missing', 'prenom']
            when length(c.matricule) > 50 then array ['long', 'matricule', '50']
            when length(c.last_name) > 100 then array ['long', 'nom', '100']
            when length(c.first_name) > 100 then array ['long', 'prenom', '100']
            when length(c.email) > 254 then array ['long', 'email', '254']
            when c.email !~ '^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$' then array ['email', c.email]
            when c.first_line < c.line then array ['twice', c.first_line::text]""";

    private static final String KNOWN = """
            left join account a on a.university_id = :university and a.matricule is not null and a.matricule_key = c.matricule_key""";

    /** Old and new where they differ; what the file does not say does not differ. */
    private static final String PERSONAL_CHANGES = """
            'prenom', case when a.first_name <> c.first_name then array [a.first_name, c.first_name] end,
            'nom', case when a.last_name <> c.last_name then array [a.last_name, c.last_name] end,
            'email', case when c.email is distinct from coalesce(a.email, '') and c.email is not null
                then array [coalesce(a.email, ''), c.email] end""";

    private static final String STUDENTS = NAMED.formatted("""
            nullif(l.cells[cast(:faculty as integer)], '') as faculty,
                    nullif(l.cells[cast(:programme as integer)], '') as programme,
                    nullif(l.cells[cast(:level as integer)], '') as level""") + """
            , judged as (
                select c.*, null as speciality, p.id as programme_id, v.code as level_code, cast(null as bigint[]) as programmes,
                    a.id as account_id, a.version as account_version,
                    case %1$s
                        when c.programme is null then array ['missing', 'filiere']
                        when c.level is null then array ['missing', 'niveau']
                        when p.id is null then array ['programme', c.programme]
                        when c.faculty is not null and f.id is null then array ['faculty', c.faculty]
                        when f.id <> p.faculty_id then array ['otherFaculty', c.programme, c.faculty]
                        when v.code is null then array ['level', c.level]
                        when a.role <> :role then array ['otherKind', c.matricule]
                    end as wrong,
                    case when a.role = :role then jsonb_strip_nulls(jsonb_build_object(%2$s,
                        'filiere', case when a.programme_id <> p.id then array [op.code, p.code] end,
                        'niveau', case when a.level <> v.code then array [ov.name, v.name] end)) end as changes
                from counted c
                left join faculty f on f.university_id = :university and fold(f.code) = fold(c.faculty)
                left join programme p on p.university_id = :university and fold(p.code) = fold(c.programme)
                left join unnest(cast(:names as text[]), cast(:codes as smallint[])) as v (name, code) on v.name = upper(c.level)
                %3$s
                left join programme op on op.id = a.programme_id
                left join unnest(cast(:names as text[]), cast(:codes as smallint[])) as ov (name, code) on ov.code = a.level
            )""".formatted(WRONG, PERSONAL_CHANGES, KNOWN);

    private static final String PROFESSORS = NAMED.formatted("""
            nullif(l.cells[cast(:speciality as integer)], '') as speciality,
                    nullif(l.cells[cast(:programmes as integer)], '') as named_programmes""") + """
            , judged as (
                select c.*, cast(null as bigint) as programme_id, cast(null as smallint) as level_code, t.programmes,
                    a.id as account_id, a.version as account_version,
                    case %1$s
                        when length(c.speciality) > 200 then array ['long', 'specialite', '200']
                        when t.programmes is null and t.unknown is null then array ['missing', 'filieres']
                        when t.unknown is not null then array ['programme', t.unknown]
                        when a.role <> :role then array ['otherKind', c.matricule]
                    end as wrong,
                    case when a.role = :role then jsonb_strip_nulls(jsonb_build_object(%2$s,
                        'specialite', case when c.speciality <> coalesce(a.speciality, '')
                            then array [coalesce(a.speciality, ''), c.speciality] end,
                        'filieres', case when t.programmes <> o.programmes then array [o.codes, t.codes] end)) end as changes
                from counted c
                cross join lateral (
                    select array_agg(distinct p.id order by p.id) filter (where p.id is not null) as programmes,
                        string_agg(distinct p.code, '+' order by p.code) as codes,
                        min(s.code) filter (where p.id is null) as unknown
                    from (select trim(code) as code from string_to_table(c.named_programmes, '+') as code) s
                    left join programme p on p.university_id = :university and fold(p.code) = fold(s.code)
                    where s.code <> ''
                ) t
                %3$s
                cross join lateral (
                    select coalesce(array_agg(p.id order by p.id), '{}') as programmes,
                        coalesce(string_agg(p.code, '+' order by p.code), '') as codes
                    from professor_assignment x join programme p on p.id = x.programme_id where x.account_id = a.id
                ) o
            )""".formatted(WRONG, PERSONAL_CHANGES, KNOWN);

    private static final String KEPT = """
            , kept as (
                insert into import_row (import_id, line, outcome, matricule, first_name, last_name, email, speciality,
                    programme_id, level, programmes, account_id, account_version, changes, reason, arguments)
                select :import, line,
                    case when wrong is not null then 'BAD' when account_id is null then 'NEW'
                        when changes = '{}' then 'SAME' else 'CHANGE' end,
                    matricule, first_name, last_name, email, speciality, programme_id, level_code, programmes, account_id,
                    account_version, case when wrong is null and changes <> '{}' then changes end, wrong[1],
                    case when wrong is not null then to_jsonb(wrong[2:]) end
                from judged order by line
                returning outcome
            )
            select outcome, count(*) from kept group by outcome""";

    private ImportJudgement() {}

    static String of(ImportKind kind) {
        return (kind == ImportKind.STUDENTS ? STUDENTS : PROFESSORS) + KEPT;
    }
}
