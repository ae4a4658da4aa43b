package etudeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;

/** The whole application on a real, migrated and otherwise empty PostgreSQL database of the test's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = PostgresTest.OwnDatabase.class)
@TestExecutionListeners(
        listeners = PostgresTest.OwnSignedIn.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PostgresTest {

    /** Points the context at a new database. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().addBeanPostProcessor(new Statements.Listening());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url", url(),
                                    "spring.datasource.hikari.maximum-pool-size", "8",
                                    "spring.liquibase.enabled", "false",
                                    "management.server.port", "0",
                                    "etude.data-dir", "target/test-data",
                                    "etude.jobs.threads", jobs(context),
                                    "etude.jobs.patience", "3s",
                                    "etude.file-texts.every", "PT24H",
                                    "etude.secret", "a secret of the tests alone")));
            TestDatabase.endAfterContexts();
        }

        /** A job goes on when the test says so, unless it wants the nodes' own way. */
        private static String jobs(ConfigurableApplicationContext context) {
            return context.getEnvironment().getProperty("etude.jobs.threads", "0");
        }

        /** The JDBC address, user and all, of a database with the schema of today. */
        protected String url() {
            return TestDatabase.copy();
        }
    }

    /** Each context has its own place for who is signed in; the one of the test's context counts, not of the latest made. */
    class OwnSignedIn implements TestExecutionListener {

        @Override
        public void beforeTestMethod(TestContext test) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
