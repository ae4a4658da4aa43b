package etudeline.audit;

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
 * 100,000 entries as they come about: one administrator's bulk work is more than half, a fifth is of one university, most is
 * about students, a hundredth the platform's own. Made once for a run.
 */
final class LongJournal {

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
                else 'student' end as type from generate_series(1, ROWS) n) numbered""".replace("ROWS", Integer.toString(NUMBER));

    private static @Nullable String address;

    private LongJournal() {}

    private static synchronized String database() {
        if (address == null) {
            address = TestDatabase.copy();
            try (Connection connection = DriverManager.getConnection(address);
                    Statement statement = connection.createStatement()) {
                statement.execute(ENTRIES);
                statement.execute("vacuum analyze audit_entry, audit_actor");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return address;
    }
}
