package etudeline;

/** Rows of every kind that people ask for, enough of them that a plan without an index would be a bad one. */
final class ManyRows {

    private static final String[] SQL = {"""
        insert into university (code, name, created_at)
        select 'U' || n, 'Université ' || n, now() from generate_series(1, 5) n""", """
        insert into faculty (university_id, code, name, created_at)
        select u.id, 'F' || n, 'UFR ' || n, now() from university u, generate_series(1, 4) n""", """
        insert into programme (faculty_id, university_id, code, name, created_at)
        select f.id, f.university_id, f.code || n, 'Filière ' || n, now() from faculty f, generate_series(1, 4) n""", """
        insert into subject (programme_id, university_id, level, semester, code, name, created_at)
        select p.id, p.university_id, l, 1, 'M' || n, 'Matière ' || n, now()
        from programme p, generate_series(1, 5) l, generate_series(1, 2) n""", """
        insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id, level,
            created_at)
        select 'STUDENT', 'ACTIVE', p.university_id, 'e' || n, 'Awa', 'Nom' || abs(hashint4(n)), p.faculty_id, p.id,
            1 + n / 80 % 5, now() - interval '1 year'
        from generate_series(1, 20000) n
        join (select *, row_number() over (order by id) as rank from programme) p on p.rank = 1 + n % 80""", """
        insert into account (role, state, university_id, username, first_name, last_name, created_at)
        select 'PROFESSOR', 'ACTIVE', u.id, 'p' || u.id || '-' || n, 'Ousmane', 'Nom' || abs(hashint4(n)), now()
        from university u, generate_series(1, 400) n""", """
        insert into chapter (subject_id, programme_id, university_id, level, semester, number, title, state, author_id,
            created_at, updated_at, published_at)
        select s.id, s.programme_id, s.university_id, s.level, s.semester, n, 'Chapitre ' || n, 'PUBLISHED',
            (select min(id) from account where role = 'PROFESSOR'), now(), now() - n * interval '1 hour', now()
        from subject s, generate_series(1, 15) n""", """
        insert into comment (chapter_id, author_id, text, created_at)
        select c.id, c.author_id, 'Une question', now()
        from (select *, row_number() over (order by id) as rank from chapter) c
        join generate_series(1, 30000) n on c.rank = 1 + n % 1000""", """
        insert into comment (chapter_id, parent_id, thread_id, author_id, text, created_at)
        select chapter_id, id, id, author_id, 'Une réponse', now() from comment, generate_series(1, 2)""", """
        insert into audience_item (event_key, programme_id, level, kind, chapter_id, actor_id, at)
        select 'item:' || n, c.programme_id, c.level, 'CHAPTER_PUBLISHED', c.id, c.author_id,
            now() - interval '11 months' + n * interval '5 minutes'
        from generate_series(1, 60000) n
        join (select *, row_number() over (order by hashint8(id)) as rank from chapter) c on c.rank = 1 + n % 12000""", """
        insert into person_item (account_id, event_key, kind, at, read_at)
        select a.id, 'item:' || n, 'PASSWORD_CHANGED', now(), case when n % 4 > 0 then now() end
        from (select id, row_number() over (order by id) as rank from account where role = 'STUDENT') a
        join generate_series(1, 200000) n on a.rank = 1 + n % 20000""", "analyze"};

    private ManyRows() {}

    static void fill(Campus campus) {
        for (String sql : SQL) {
            campus.execute(sql);
        }
    }
}
