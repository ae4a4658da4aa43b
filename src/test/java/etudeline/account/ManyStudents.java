package etudeline.account;

import etudeline.Statements;
import etudeline.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * 100,000 students as universities have them: ten family names cover a third, one university a fifth, one programme a
 * twentieth. Made once for a run.
 */
final class ManyStudents {

    static final int NUMBER = 100_000;

    /** Points a test's context at them. */
    static final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().addBeanPostProcessor(Statements.ear());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of("spring.datasource.url", database(), "spring.liquibase.enabled", "false")));
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
            """;

    private static final String STUDENTS = """
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
                case when n % 50 = 0 then 'DEACTIVATED' when n % 40 = 1 then 'PENDING' else 'ACTIVE' end as state
            from (select n, abs(hashint4(n)) as hash from generate_series(1, %d) n) numbered;
            insert into account (role, state, university_id, username, first_name, last_name, email, matricule, faculty_id,
                programme_id, level, created_at)
            select 'STUDENT', state, university_id, 'e' || n, first_name, last_name, 'e' || n || '@exemple.sn',
                case when n %% 4 > 0 then 'M' || n end, faculty_id, place.id, level,
                timestamptz '2024-10-01' + n * interval '7 minutes'
            from person join place on place.rank = person.programme
                and place.university_id = (select min(id) from university) + person.university - 1
            """;

    /** Indexes are built after the rows: several times faster, and as compact as a database that is looked after. */
    private static final String WITHOUT_INDEXES = """
            do $$
            declare definitions text[]; names text[]; one text;
            begin
                select array_agg(pg_get_indexdef(i.indexrelid)), array_agg(i.indexrelid::regclass::text)
                into definitions, names
                from pg_index i where i.indrelid = 'account'::regclass
                    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
                foreach one in array names loop execute 'drop index ' || one; end loop;
                %s;
                foreach one in array definitions loop execute one; end loop;
            end $$
            """;

    private static @Nullable String address;

    private ManyStudents() {}

    /** The JDBC address of the database that holds them. */
    static synchronized String database() {
        if (address == null) {
            address = TestDatabase.copy();
            fill(address);
        }
        return address;
    }

    private static void fill(String database) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(STRUCTURE);
            statement.execute(WITHOUT_INDEXES.replace(
                    "%s", STUDENTS.replace("%d", Integer.toString(NUMBER)).replace("%%", "%")));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze account, person_text");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
