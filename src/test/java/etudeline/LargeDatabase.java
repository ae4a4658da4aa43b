package etudeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * 100,000 rows behind each long list, made once for a run. Students are as universities have them: ten family names cover a third,
 * one university a fifth, one programme a twentieth. In the journal one administrator's bulk work is more than half, a fifth
 * is of one university, most is about students, a hundredth the platform's own.
 */
public final class LargeDatabase {

    /** Of students, chapters, imported files, and entries of the journal; beside the students a quarter as many professors. */
    public static final int NUMBER = 100_000;

    /** Points a test's context at it. */
    public static final class Here implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().addBeanPostProcessor(Statements.ear());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url",
                                    database(),
                                    "spring.liquibase.enabled",
                                    "false",
                                    // Nothing is tidied up that these tests count.
                                    "etude.jobs.threads",
                                    "0")));
        }
    }

    private static final String STRUCTURE = """
            insert into university (code, name, created_at)
            select 'U' || u, 'Université ' || u, timestamptz '2020-01-01' from generate_series(1, 20) u;
            insert into faculty (university_id, code, name, created_at)
            select u.id, 'F' || f, 'UFR ' || f || ' ' || u.code, timestamptz '2020-01-01'
            from university u, generate_series(1, 5) f;
            insert into programme (faculty_id, university_id, code, name, created_at)
            select f.id, f.university_id, f.code || 'P' || p, 'Filière ' || p || ' ' || f.name, timestamptz '2020-01-01'
            from faculty f, generate_series(1, 4) p;
            insert into subject (programme_id, university_id, level, semester, code, name, created_at)
            select p.id, p.university_id, s, 1, 'M' || s, 'Matière ' || s, timestamptz '2020-01-01'
            from programme p, generate_series(1, 3) s;
            create temporary table place on commit drop as
            select p.id, p.faculty_id, p.university_id, row_number() over (partition by p.university_id order by p.id) as rank
            from programme p;
            create temporary table person on commit drop as
            select n,
                case when n % 3 = 0
                    then (array['Diop', 'Ndiaye', 'Fall', 'Sow', 'Ba', 'Diallo', 'Sarr', 'Gueye', 'Faye', 'Cissé'])[1 + n / 3 % 10]
                    else (array['Ka', 'Mb', 'Thi', 'Sa', 'Do', 'Ngo', 'Bâ', 'Lé', 'Ta', 'Wo', 'Kon', 'Man'])[1 + hash % 12]
                        || (array['ne', 'ye', 'ndé', 'ré', 'mbo', 'ssa', 'lla', 'té', 'gna', 'ou'])[1 + hash / 12 % 10]
                        || (array['', 'ga', 'ro', 'ly', 'ma', 'ba', 'na', 'ké'])[1 + hash / 120 % 8] end as last_name,
                case when n % 500 = 7 then 'Aïssatou'
                    else (array['Fatou', 'Mamadou', 'Awa', 'Ousmane', 'Khady', 'Ibrahima', 'Mariama', 'Cheikh', 'Aminata',
                        'Moussa', 'Ndèye', 'Abdoulaye', 'Coumba', 'Modou', 'Sokhna'])[1 + hash / 960 % 15] end as first_name,
                case when n % 5 = 0 then 1 else 2 + hash % 19 end as university,
                case when n % 20 = 0 then 1 else 1 + hash / 19 % 20 end as programme,
                (array[1, 1, 1, 2, 2, 3, 3, 4, 5, 11, 12, 13])[1 + hash / 380 % 12] as level,
                case when n % 50 = 0 then 'DEACTIVATED' when n % 40 = 1 then 'PENDING' else 'ACTIVE' end as state,
                timestamptz '2024-10-01' + n * interval '7 minutes' as created_at
            from (select n, abs(hashint4(n)) as hash from generate_series(1, NUMBER) n) numbered
            """;

    private static final String STUDENTS = """
            insert into account (role, state, university_id, username, first_name, last_name, email, matricule, faculty_id,
                programme_id, level, created_at)
            select 'STUDENT', state, university_id, 'e' || n, first_name, last_name, 'e' || n || '@exemple.sn',
                case when n % 4 > 0 then 'M' || n end, faculty_id, place.id, level, created_at
            from person join place on place.rank = person.programme and place.university_id = person.university;
            insert into account (role, state, university_id, username, first_name, last_name, email, matricule, created_at)
            select 'PROFESSOR', replace(state, 'PENDING', 'ACTIVE'), university, 'p' || n, first_name, last_name,
                'p' || n || '@exemple.sn', case when n % 4 > 0 then 'P' || n end, created_at from person where n <= 25000;
            insert into account (role, state, university_id, username, first_name, last_name, created_at)
            select 'UNIVERSITY_ADMINISTRATOR', replace(state, 'PENDING', 'ACTIVE'), university, 'a' || n, first_name, last_name,
                created_at from person where n <= 2000
            """;

    /** Forty professors of each university write; each of these has the programmes that the chapters are of. */
    private static final String CHAPTERS = """
            insert into chapter (subject_id, programme_id, university_id, level, semester, number, title, state, author_id,
                created_at, updated_at, published_at)
            select s.id, s.programme_id, s.university_id, s.level, s.semester, k, 'Leçon ' || hash % 977 || ' de ' || s.name,
                (array['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT', 'WITHDRAWN'])[1 + hash % 5], a.id,
                timestamptz '2025-10-01', timestamptz '2025-10-01' + hash % 500000 * interval '1 minute', timestamptz '2025-10-01'
            from (select s.*, k, abs(hashint8(s.id * 84 + k)) as hash from subject s, generate_series(1, 84) k) s
            join (select id, university_id, row_number() over (partition by university_id order by id) as rank from account
                where role = 'PROFESSOR') a on a.university_id = s.university_id and a.rank = 1 + hash % 40
            order by s.k, s.id limit NUMBER;
            insert into professor_assignment (account_id, programme_id, university_id)
            select distinct author_id, programme_id, university_id from chapter
            """;

    private static final String IMPORTS = """
            insert into import_file (kind, university_id, name, header, columns, total, fresh, bad, uploaded_by, uploader_name,
                created_at)
            select case when n % 7 = 0 then 'PROFESSORS' else 'STUDENTS' end, case when n % 5 = 0 then 1 else 2 + hash % 19 end,
                'Rentrée ' || hash % 5003 || '.csv', '[]', '{}', 1 + hash % 3000, 1 + hash % 3000 - least(hash % 11, hash % 3000),
                least(hash % 11, hash % 3000), 1, 'Sarr ' || hash % 400, timestamptz '2025-10-01' + n * interval '5 minutes'
            from (select n, abs(hashint4(n)) as hash from generate_series(1, NUMBER) n) numbered
            """;

    private static final String ENTRIES = """
            insert into audit_entry (at, actor_id, actor_name, university_id, action, subject_type, subject_id, subject_name,
                before, after)
            select timestamptz '2026-01-01' + n * interval '4 minutes', n % 500,
                case when n % 5 < 3 then 'Ndiaye Awa'
                    else (array['Diop', 'Fall', 'Sow', 'Sarr'])[1 + hash % 4] || ' ' || (hash / 4 % 500) end,
                case when n % 100 = 0 then null when n % 5 = 1 then 1 else 2 + hash % 19 end,
                type || '.' || (array['edited', 'edited', 'moved', 'deactivated', 'created'])[1 + hash / 19 % 5],
                type, n, 'Nom ' || n, '{"level": "L1"}', '{"level": "L2"}'
            from (select n, abs(hashint4(n)) as hash, case when n % 100 = 0 then 'faculty' when n % 10 = 3 then 'chapter'
                else 'student' end as type from generate_series(1, NUMBER) n) numbered
            """;

    /** Indexes are built after the rows: several times faster, and as compact as a database that is looked after. */
    private static final String WITHOUT_INDEXES = """
            do $$
            declare definitions text[]; names text[]; one text;
            begin
                select array_agg(pg_get_indexdef(i.indexrelid)), array_agg(i.indexrelid::regclass::text)
                into definitions, names
                from pg_index i where i.indrelid = 'TABLE'::regclass
                    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
                foreach one in array names loop execute 'drop index ' || one; end loop;
                ROWS;
                foreach one in array definitions loop execute one; end loop;
            end $$
            """;

    private static @Nullable String address;

    private LargeDatabase() {}

    /** The JDBC address of it. */
    private static synchronized String database() {
        if (address == null) {
            address = TestDatabase.copy();
            fill(address);
        }
        return address;
    }

    private static void fill(String database) {
        List<String> filling = List.of(
                STRUCTURE,
                withoutIndexes("account", STUDENTS),
                "analyze account",
                withoutIndexes("chapter", CHAPTERS),
                withoutIndexes("import_file", IMPORTS),
                withoutIndexes("audit_entry", ENTRIES));
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : filling) {
                statement.execute(sql.replace("NUMBER", Integer.toString(NUMBER)));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String withoutIndexes(String table, String rows) {
        return WITHOUT_INDEXES.replace("TABLE", table).replace("ROWS", rows.strip());
    }
}
